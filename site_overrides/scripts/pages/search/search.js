// @ts-check
/**
 * The search page. Nothing is fetched, sent or stored; the address bar stays bare. The words last typed are kept in
 * history.state, so that "back" from a page shows the same results again. Words for the visitor are data attributes of
 * #search.
 *
 * Needs, loaded before it as classic scripts (so that it works from file:// too):
 *   assets/lunr.js          lunr, from the mkdocs package
 *   assets/search-index.js  window.searchIndex = {docs: [...]}; their format stands in rank.js
 */
import { item } from "./hits.js"
import { Ranking } from "./rank.js"
import { startUncovered } from "./uncovered.js"

/** Results shown at most. */
const SHOWN = 20
/** Milliseconds of indexing at a time, so that typing is never held up. */
const SLICE = 24
/** Milliseconds after a key before it is answered. */
const PAUSE_OF_KEYS = 80

/** The form, what it found, and what it says. */
class SearchPage {
  /**
   * @param {HTMLElement} root
   * @param {Ranking} ranking
   */
  constructor(root, ranking) {
    this.words = root.dataset
    this.ranking = ranking
    this.field = /** @type {HTMLInputElement} */ (root.querySelector("input"))
    this.status = /** @type {HTMLElement} */ (root.querySelector(".status"))
    this.found = /** @type {HTMLElement} */ (root.querySelector(".found"))
  }

  /** Reads docs for a moment, then lets the page breathe. */
  read() {
    this.ranking.read(performance.now() + SLICE)
    if (this.ranking.index) this.show()
    else setTimeout(() => this.read())
  }

  /** Shows what is found for what stands in the field. */
  show() {
    const { field, found, ranking, status, words } = this
    const asked = ranking.terms(field.value)
    if (!ranking.index) return
    if (!asked.length) {
      found.hidden = true
      found.replaceChildren()
      status.textContent = words.ready ?? ""
      return
    }
    const { hits, near } = ranking.find(field.value)
    const shown = hits.slice(0, SHOWN)
    found.replaceChildren(...shown.map((hit) => item(hit, asked, words.root ?? "")))
    found.hidden = !shown.length
    let says = hits.length > SHOWN ? words.more : words.many
    if (!hits.length) says = words.none
    else if (near) says = words.near
    else if (hits.length === 1) says = words.one
    status.textContent = (says ?? "").replace("{count}", String(hits.length)).replace("{shown}", String(shown.length))
  }

  /** Keeps what was typed, and answers it. */
  typed() {
    history.replaceState({ ...history.state, search: this.field.value }, "")
    this.show()
  }

  /** Enter leads to the first result instead of sending the form. @param {Event} event */
  entered(event) {
    event.preventDefault()
    this.show()
    this.found.querySelector("a")?.focus()
  }

  /** Arrows walk the list; Escape returns to the field. @param {KeyboardEvent} event */
  walked(event) {
    const stops = [this.field, ...this.found.querySelectorAll("a")]
    const at = stops.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement))
    if (at < 0) return
    if (event.key === "Escape" && at > 0) this.field.focus()
    else if (event.key === "ArrowDown" && stops[at + 1]) stops[at + 1].focus()
    else if (event.key === "ArrowUp" && at > 0) stops[at - 1].focus()
    else return
    event.preventDefault()
  }

  /** Browsers may put back what was typed after the page is loaded. */
  restored() {
    const kept = history.state?.search
    if (kept && !this.field.value) this.field.value = kept
    this.show()
  }
}

/**
 * Lets the visitor search, or says that the index is missing.
 *
 * @param {{products: import("./uncovered.js").Product[]}} data
 */
export function start({ products }) {
  const { lunr, searchIndex } = /** @type {any} */ (window)
  const root = document.getElementById("search")
  const form = root?.querySelector("form")
  if (!root || !form) return
  const without = /** @type {HTMLElement} */ (root.querySelector(".without"))
  without.hidden = true
  if (!lunr || !searchIndex) {
    const status = /** @type {HTMLElement} */ (root.querySelector(".status"))
    status.textContent = root.dataset.broken ?? ""
    return
  }
  form.hidden = false
  startUncovered(products, root)
  const page = new SearchPage(root, new Ranking(lunr, searchIndex.docs))
  let waiting = 0
  page.field.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => page.typed(), PAUSE_OF_KEYS)
  })
  form.addEventListener("submit", (event) => page.entered(event))
  root.addEventListener("keydown", (event) => page.walked(event))
  window.addEventListener("pageshow", () => page.restored())
  setTimeout(() => page.read())
}
