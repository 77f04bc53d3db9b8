/**
 * The way back: answers in `history.state`, and nowhere else. The address bar stays bare.
 */
import { fromHash } from "./result.js"

/** @typedef {import("./engine.js").Answers} Answers */

/** One visit's entries in the browser's history, counted from the first. */
export class Trail {
  /**
   * @param {(answers: Answers | null) => void} arrive - shows answers; null: whatever the form holds
   * @param {() => void} forgotten - called when no entry holds an answer any longer
   */
  constructor(arrive, forgotten) {
    this.arrive = arrive
    this.forgotten = forgotten
    this.step = 0
    this.field = ""
    this.clearing = false
  }

  /** Listen; the page is shown when it is, since browsers fill a form again after its script has run. */
  start() {
    addEventListener("popstate", () => {
      this.field = ""
      if (this.clearing) this.cut()
      else this.read()
    })
    addEventListener("hashchange", () => this.read())
    addEventListener("pageshow", () => this.read())
    this.read()
  }

  /** Take up the answers of a link, of the history, or of the form. */
  read() {
    const linked = location.hash.length > 1 ? fromHash(location.hash) : null
    // A link's answers are read once and taken out of the address bar.
    if (linked) history.replaceState({ answers: linked, step: this.step }, "", location.pathname + location.search)
    this.step = history.state?.step ?? 0
    this.arrive(history.state?.answers ?? null)
  }

  /**
   * Note answers.
   *
   * @param {Answers} answers
   * @param {string} field - what was changed; a run of changes to one field is one step back
   */
  note(answers, field) {
    const again = field !== "" && field === this.field
    if (!again) this.step += 1
    history[again ? "replaceState" : "pushState"]({ answers, step: this.step }, "")
    this.field = field
  }

  /** Take every answer out of the history: back to the first entry, and on from there with nothing. */
  clear() {
    if (this.step > 0) {
      this.clearing = true
      history.go(-this.step)
    } else this.cut()
  }

  /** A new entry drops all that came after the present one, so that Forward brings nothing back. */
  cut() {
    this.clearing = false
    this.field = ""
    history.replaceState({ answers: {}, step: 0 }, "")
    history.pushState({ answers: {}, step: 1 }, "")
    this.step = 1
    this.forgotten()
  }
}
