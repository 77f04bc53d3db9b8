/**
 * What stands around a result: the questions in the open or folded, help, the note on a link, what is said aloud.
 */
import { byId, el } from "../../site_overrides/scripts/shared/dom.js"
import { listed } from "../engine/decide.js"
import { linked } from "./linked.js"
import { mark } from "./missing.js"
import { verdictKey } from "../result/view.js"
import { firstLine } from "../result/verdict.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Decision} Decision */
/** @typedef {import("../data/types.js").Result} Result */

/** Long enough for a burst of arrow keys to end, short enough to be heard as the answer to a tap. */
const PAUSE = 350

/** The parts of the page that are always there. */
export class Around {
  /**
   * @param {import("../data/types.js").Core} core
   * @param {import("../data/types.js").Engine} engine
   */
  constructor(core, engine) {
    this.core = core
    this.engine = engine
    /** The questions that a verdict needs. */
    this.first = engine.first
    this.pointer = ""
    this.said = ""
    /** Whether the address stands for an answered form; null until there was one. @type {boolean | null} */
    this.folded = null
  }

  /** Listen to what a change is made with. @param {HTMLFormElement} form */
  listen(form) {
    byId("no-script").hidden = true
    // A tap folds, a key does not: with arrow keys the next option would vanish under the visitor.
    form.addEventListener("pointerdown", (event) => { this.pointer = event.pointerType })
    document.addEventListener("keydown", () => { this.pointer = "" })
  }

  /** Fold the questions behind their answers, or open them. @param {boolean} folded */
  fold(folded) {
    this.folded = folded
    if (!folded) this.shrink(false)
  }

  /** Answers were brought. Whoever comes by a link wants the result. @param {boolean} given - false: the form's own */
  arrive(given) {
    this.shrink(false)
    // Later the visitor's own way of looking stays.
    this.folded ??= given
  }

  /**
   * Fold what a tap has answered. Where several tools can be ticked, "done" folds them.
   *
   * @param {HTMLInputElement} input
   * @param {Answers} answers
   * @returns {() => void} what is to be done when the change is shown
   */
  tapped({ type, name }, answers) {
    const { data, tool } = answers
    const several = this.first.length > 1
    const all = this.pointer !== "" && this.first.every((each) => answers[each])
    const folds = all && (type === "radio" ? name === "tool" : several && byId("verdict").hidden)
    if (folds) this.folded = true
    return () => {
      // With a mouse several tiles can be ticked in a row; a thumb needs the next question right there.
      const thumb = this.pointer !== "" && this.pointer !== "mouse"
      if (thumb && name === "data" && several && !tool) this.shrink(Boolean(data))
      if (!folds) return
      // The tile that was tapped is out of sight; "Change" stands in its place.
      byId("address").querySelector("button")?.focus({ preventScroll: true })
      this.showVerdict()
    }
  }

  /** Shrink the first question to its chosen tiles, or open it again. @param {boolean} folded */
  shrink(folded) {
    byId(`ask-${this.first[0]}`)?.classList.toggle("folded", folded)
  }

  /**
   * Show what belongs to an answer, or to none.
   *
   * @param {Answers} answers
   * @param {Decision | null} decision - null: none
   */
  show(answers, decision) {
    const ready = decision !== null
    const crisis = listed(answers.data).some((kind) => this.core.table.data[kind].crisis === "yes")
    byId("help-first")?.toggleAttribute("hidden", !crisis)
    const page = byId("quiz-page")
    page.classList.toggle("has-answer", ready)
    page.classList.toggle("is-folded", ready && this.folded === true)
    for (const id of ["done", "address", "verdict", "whole"]) byId(id)?.toggleAttribute("hidden", !ready)
    for (const id of ["promise", "show"]) byId(id).hidden = ready
    if (!this.first.length) byId("address").hidden = true
    if (ready) mark(this.first, [])
  }

  /** On a phone a new verdict may be out of sight: bring it there, at once and without motion. */
  showVerdict() {
    const begins = this.helpLine() ?? byId("envelope")
    const low = byId("verdict").getBoundingClientRect().top > innerHeight * 0.7
    if (begins.getBoundingClientRect().top < 0 || low) this.scrollToVerdict()
  }

  /** Where there is a help line it stands on top: who is in danger sees it first. */
  scrollToVerdict() {
    const to = this.helpLine() ?? byId(this.folded ? "envelope" : "verdict")
    to.scrollIntoView({ block: "start" })
  }

  /** The lines of help that are shown. @returns {HTMLElement | null} */
  helpLine() {
    return ["danger", "help-first"].map((id) => document.getElementById(id)).find((line) => line?.checkVisibility()) ?? null
  }

  /** Give the answer the focus, and bring it into sight. */
  leadToVerdict() {
    byId("answer").focus({ preventScroll: true })
    this.scrollToVerdict()
  }

  /**
   * Say what is to be said about a link that was opened; no more once an answer is changed.
   *
   * @param {Answers | null} link - null: none was, or an answer was changed since
   * @param {Answers} answers - those of its answers that hold
   * @param {Decision | null} decision
   */
  note(link, answers, decision) {
    const says = link ? linked(this.core, this.engine, link, answers, decision) : []
    byId("note").replaceChildren(...says.map((text) => el("p", null, text)))
    byId("note").hidden = !says.length
  }

  /** Tell a verdict, unless it was told last. @param {Result | null} result - null: there is none */
  tell(result) {
    const key = result && verdictKey(result.decision.verdict, result.decision.line)
    const text = key ? `${this.core.words.verdict[key]}. ${firstLine(result)}` : ""
    if (text && text !== this.said) this.say(text)
    this.said = text
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
