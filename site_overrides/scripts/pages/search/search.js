// @ts-check
/**
 * The search page. Nothing is sent or stored; the address bar stays bare. Whoever has left finds an empty field, but for
 * "back" from a result: a press on one keeps the words in history.state, once, so that the same results show again.
 * Words for the visitor are data attributes of #search.
 *
 * At the first key it loads data-src, assets/search-index.js, a classic script (so that it works from file:// too):
 * window.searchIndex = {docs: [...]}; their format stands in rank.js.
 */
import { el } from "../../shared/dom.js"
import { item } from "./hits.js"
import { Ranking } from "./rank.js"
import { Uncovered } from "./uncovered.js"

/** Results shown at most. */
const SHOWN = 20
/** Milliseconds of indexing at a time, so that typing is never held up. */
const SLICE = 24
/** Milliseconds after a key before it is answered. */
const PAUSE_OF_KEYS = 80

/** What is worth less than this share of the best is not shown. */
const WORTH_SHOWING = 0.35

/** The form, what it found, and what it says. */
class SearchPage {
  /** @param {HTMLElement} root @param {string[][]} synonyms @param {Uncovered} uncovered */
  constructor(root, synonyms, uncovered) {
    this.words = root.dataset
    this.synonyms = synonyms
    this.uncovered = uncovered
    /** Null until the index is there. @type {Ranking | null} */
    this.ranking = null
    this.loading = false
    /** What the results answer. @type {string | null} */
    this.answered = null
    this.field = /** @type {HTMLInputElement} */ (root.querySelector("input"))
    this.status = /** @type {HTMLElement} */ (root.querySelector(".status"))
    this.found = /** @type {HTMLElement} */ (root.querySelector(".found"))
    this.otherwise = /** @type {HTMLElement} */ (root.querySelector(".otherwise"))
  }

  /** Loads the index, once. */
  load() {
    if (this.loading) return
    this.loading = true
    const script = el("script", { src: this.words.src })
    script.addEventListener("load", () => {
      this.ranking = new Ranking(/** @type {any} */ (window).searchIndex.docs, this.synonyms)
      this.read(this.ranking)
    })
    script.addEventListener("error", () => {
      this.status.textContent = this.words.broken ?? ""
      this.uncovered.show(this.field.value, () => [])
    })
    document.head.append(script)
  }

  /** Reads docs for a moment, then lets the page breathe. @param {Ranking} ranking */
  read(ranking) {
    ranking.read(performance.now() + SLICE)
    if (ranking.made) this.show()
    else setTimeout(() => this.read(ranking))
  }

  /** Shows what is found for what stands in the field. */
  show() {
    const { field, found, ranking, words } = this
    const typed = field.value.trim()
    if (typed) this.load()
    // Drawn again, the same results would lose the focus of whoever walks them by then.
    if (typed === this.answered || (typed && !ranking?.made)) return
    this.answered = typed
    const { hits, words: marks } = ranking?.find(typed) ?? { hits: [], words: new Set() }
    const shown = hits.filter(({ score }) => score >= WORTH_SHOWING * hits[0].score)
    const good = shown.some(({ quality }) => quality !== "weak")
    found.replaceChildren(...shown.slice(0, SHOWN).map((hit) => item(hit, marks, words.root ?? "")))
    found.hidden = !shown.length
    this.otherwise.hidden = good || !typed
    this.uncovered.show(typed, () => ranking?.named() ?? [])
    this.say(typed, shown.length, good)
  }

  /** @param {string} typed @param {number} count @param {boolean} good */
  say(typed, count, good) {
    const { words } = this
    let says = count > SHOWN ? words.more : words.many
    if (!typed) says = words.ready
    else if (!count) says = words.none
    else if (!good) says = words.near
    else if (count === 1) says = words.one
    this.status.textContent = (says ?? "").replace("{count}", String(count)).replace("{shown}", String(SHOWN))
  }

  /** A press on a result keeps the words for the way back. @param {Event} event */
  pressed(event) {
    if (event.target instanceof Element && event.target.closest("a")) this.keep(this.field.value)
  }

  /** @param {string} [search] - without it nothing is kept */
  keep(search) {
    const { search: _, ...state } = history.state ?? {}
    history.replaceState(search ? { ...state, search } : history.state && state, "")
  }

  /** Whatever was typed and led to no result is gone; some browsers show the page again as it was left. */
  left() {
    this.field.value = ""
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

  /** Shows the words that a press has kept, and forgets them: the next time the field is empty. */
  arrived() {
    const kept = history.state?.search
    // Who has typed already means that.
    if (kept && !this.field.value) this.field.value = kept
    if (kept) this.keep()
    this.show()
  }
}

/**
 * Lets the visitor search.
 *
 * @param {{products?: import("./uncovered.js").Product[], synonyms?: string[][]}} data
 */
export function start({ products = [], synonyms = [] }) {
  const root = document.getElementById("search")
  const form = root?.querySelector("form")
  if (!root || !form) return
  const without = /** @type {HTMLElement} */ (root.querySelector(".without"))
  without.hidden = true
  form.hidden = false
  const page = new SearchPage(root, synonyms, new Uncovered(products, root))
  let waiting = 0
  page.field.addEventListener("input", () => {
    page.load()
    clearTimeout(waiting)
    waiting = setTimeout(() => page.show(), PAUSE_OF_KEYS)
  })
  form.addEventListener("submit", (event) => page.entered(event))
  root.addEventListener("keydown", (event) => page.walked(event))
  page.found.addEventListener("click", (event) => page.pressed(event))
  window.addEventListener("pagehide", () => page.left())
  window.addEventListener("pageshow", () => page.arrived())
}
