/**
 * "Where do you live?": asked once on a page, applied to its lines and links, remembered after a press.
 */
import { button, byId } from "./dom.js"
import { countElsewhere, foldElsewhere, showElsewhere, showTarget } from "./elsewhere.js"
import { carryRegion, keptRegion, knownRegion, memoryButtons, regionIn } from "./region.js"

/** @typedef {import("./region.js").Regions} Regions */

/** The question of one page, if it has it. */
export class Where {
  /**
   * @param {Regions} regions
   * @param {string} base - the whole address of the site's root
   * @param {(where: string, pressed: boolean) => void} [changed] - told the region, and whether it was chosen just now
   */
  constructor(regions, base, changed = () => {}) {
    this.regions = regions
    this.base = base
    this.changed = changed
    this.region = ""
    this.said = ""
  }

  /** Ask, and take up what the address, this visit or the device says. */
  start() {
    const form = document.getElementById("where")
    if (!form) return
    const select = /** @type {HTMLSelectElement} */ (byId("where-home"))
    form.hidden = false
    form.addEventListener("submit", (event) => event.preventDefault())
    select.addEventListener("change", () => this.choose(knownRegion(this.regions, select.value), true))
    addEventListener("hashchange", () => this.arrive())
    this.region = knownRegion(this.regions, history.state?.where ?? keptRegion())
    this.arrive()
    this.choose(this.region, false)
  }

  /** Take the region out of the address: the browser's history keeps it for this visit, and no longer. */
  arrive() {
    const { where, rest } = regionIn(location.hash)
    if (where !== null) {
      // Set anew, the rest leads to its place on the page, as it would have alone.
      if (rest) location.replace(`#${rest}`)
      else history.replaceState(history.state, "", location.pathname + location.search)
      const found = knownRegion(this.regions, where)
      if (found) this.choose(found, false)
    }
    this.note()
    showTarget(rest)
  }

  /** Note the region for "Back" and for loading the page again. */
  note() {
    history.replaceState({ ...history.state, where: this.region }, "")
  }

  /** @param {string} where @param {boolean} pressed */
  choose(where, pressed) {
    this.region = where
    this.said = ""
    const select = /** @type {HTMLSelectElement} */ (byId("where-home"))
    select.value = where
    this.note()
    foldElsewhere(document, where ? this.regions.homes[where] : null, this.regions.words, () => this.tell())
    this.links()
    this.changed(where, pressed)
    this.tell()
  }

  /** Let the page's links take the region along; again when there are new ones. */
  links() {
    carryRegion(document, this.regions, this.base, this.region)
  }

  /** Say what is folded, and offer what can be done. */
  tell() {
    const { words, homes } = this.regions
    const row = byId("where-acts")
    const held = row.contains(document.activeElement)
    const count = countElsewhere(document)
    const of = byId("where").dataset.of
    const folded = count ? words.folded[count === 1 ? "one" : "many"].replace("{count}", String(count)) : words.nothing
    const law = of && this.region && !homes[this.region].includes(of) ? words.other_law : ""
    byId("where-said").textContent = [this.said, this.region && (law || folded)].filter(Boolean).join(" ")
    row.replaceChildren(
      ...memoryButtons(this.regions, this.region, (says) => {
        this.said = says
        this.tell()
      }),
      ...count ? [button("plain", words.show_all, () => {
        showElsewhere(document)
        this.tell()
      })] : [],
    )
    // The button that was pressed may be gone.
    if (held) (row.querySelector("button") ?? byId("where-home")).focus()
  }
}

