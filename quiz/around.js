/**
 * What stands around a result: the questions in the open or folded, help, the note on a link, what is said aloud.
 */
import { el } from "./dom.js"
import { byId } from "./drawn.js"

/** Long enough for a burst of arrow keys to end, short enough to be heard as the answer to a tap. */
const PAUSE = 350

/** The parts of the page that are always there. */
export class Around {
  /** @param {string | undefined} first - the question that stands first; undefined in a quiz that has none */
  constructor(first) {
    this.first = first
    /** Whether an answered form is shown as the address; null until there was anything to show. @type {boolean | null} */
    this.folded = null
  }

  /** Shrink the first question to its chosen tiles, or open it again. @param {boolean} folded */
  shrink(folded) {
    byId(`ask-${this.first}`)?.classList.toggle("folded", folded)
  }

  /**
   * Show what belongs to an answer, or to none.
   *
   * @param {boolean} ready - whether there is an answer
   * @param {boolean} crisis - whether help comes first
   */
  show(ready, crisis) {
    byId("help-first")?.toggleAttribute("hidden", !crisis)
    const page = byId("quiz-page")
    page.classList.toggle("has-answer", ready)
    page.classList.toggle("is-folded", ready && this.folded === true)
    for (const id of ["done", "address", "verdict", "whole"]) byId(id)?.toggleAttribute("hidden", !ready)
    for (const id of ["promise", "show"]) byId(id).hidden = ready
    if (!this.first) byId("address").hidden = true
  }

  /** On a phone a new verdict may be out of sight: bring it there, at once and without motion. */
  showVerdict() {
    const { top } = byId("envelope").getBoundingClientRect()
    const low = byId("verdict").getBoundingClientRect().top > innerHeight * 0.7
    if (top < 0 || low) byId(this.folded ? "envelope" : "verdict").scrollIntoView({ block: "start" })
  }

  /** What is to be said about a link that was opened. @param {string[]} says */
  note(says) {
    byId("note").replaceChildren(...says.map((text) => el("p", null, text)))
    byId("note").hidden = !says.length
  }

  /**
   * Tell screen readers, once, when things have come to rest. The card itself is no live region: it would be read
   * whole, buttons included, at every change of a question beside it.
   *
   * @param {string} text
   */
  say(text) {
    clearTimeout(this.saying)
    this.saying = setTimeout(() => { byId("said").textContent = text }, PAUSE)
  }
}
