/**
 * The way back: answers in `history.state`, and nowhere else. The address bar stays bare.
 */
import { fromHash } from "../result/view.js"
import { keptRegion } from "../../site_overrides/scripts/shared/region.js"

/** @typedef {import("../data/types.js").Answers} Answers */

/** One visit's entries in the browser's history, counted from the first. */
export class History {
  /**
   * @param {(answers: Answers | null) => Answers} arrive - shows answers and returns those that hold; null: whatever
   *   the form holds
   * @param {() => void} forgotten - called when no entry holds an answer any longer
   */
  constructor(arrive, forgotten) {
    this.arrive = arrive
    this.forgotten = forgotten
    this.step = 0
    this.field = ""
    this.clearing = false
    /** What is still to be written. @type {(() => void) | null} */
    this.rest = null
    /** What a link named that was opened; null once something is changed. @type {Answers | null} */
    this.link = null
  }

  /** Listen, and show what there is; again on pageshow, since browsers fill a form after its script has run. */
  start() {
    addEventListener("popstate", () => {
      this.field = ""
      this.rest = null
      if (this.clearing) this.cut()
      else if (history.state || isLink()) this.read()
      else this.tidy()
    })
    addEventListener("hashchange", () => isLink() && this.read())
    addEventListener("pageshow", () => this.read())
    this.read()
  }

  /** Take up the answers of a link, of the history, or of the form. */
  read() {
    this.write()
    // A link's answers are read once and taken out of the address bar.
    if (isLink()) {
      this.link = fromHash(location.hash)
      const home = keptRegion()
      this.keep(home ? { home, ...this.link } : this.link)
    }
    this.step = history.state?.step ?? 0
    const answers = this.arrive(history.state?.answers ?? null)
    // Until the page is shown the form may still be filled by the browser.
    if (document.readyState === "complete") this.keep(answers)
  }

  /** A link inside the page, such as "Skip to the content", made an entry of its own: give it the answers there are. */
  tidy() {
    this.step += 1
    this.keep(this.arrive(null))
  }

  /** Write answers into the present entry. @param {Answers} answers */
  keep(answers) {
    history.replaceState({ answers, step: this.step }, "", location.pathname + location.search)
  }

  /**
   * Note answers, to be written by `write`: browsers look through the whole form then, and the answer to a tap must not
   * wait for that.
   *
   * @param {Answers} answers
   * @param {string} field - what was changed; a run of changes to one field is one step back
   */
  note(answers, field) {
    this.write()
    if (!history.state) this.keep({})
    this.link = null
    const again = field !== "" && field === this.field
    this.field = field
    this.rest = () => {
      this.rest = null
      if (!again) this.step += 1
      history[again ? "replaceState" : "pushState"]({ answers, step: this.step }, "")
    }
  }

  /** Write what was noted, if it is not yet written. */
  write() {
    this.rest?.()
  }

  /** Take every answer out of the history: back to the first entry, and on from there with nothing. */
  clear() {
    this.write()
    if (this.step > 0) {
      this.clearing = true
      history.go(-this.step)
    } else this.cut()
  }

  /** A new entry drops all that came after the present one, so that Forward brings nothing back. */
  cut() {
    this.clearing = false
    this.step = 0
    this.keep({})
    this.note({}, "")
    this.write()
    this.forgotten()
  }
}

/** Whether the address carries answers; a place on the page ("#main") is none. */
function isLink() {
  return location.hash.includes("=")
}
