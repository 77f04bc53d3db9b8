/**
 * The further questions: those that the answers so far raise, beside the verdict.
 */
import { arrange, el } from "../../site_overrides/scripts/shared/dom.js"
import { inputsOf } from "./form.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Decision} Decision */

/**
 * One fieldset each, made when a question is first asked and removed with its answer when it
 * is asked no longer. Between that they stay the same elements, so that nobody loses the focus.
 */
export class Questions {
  /**
   * @param {HTMLFormElement} form
   * @param {Core} core
   * @param {(id: string) => Element} boxOf - where a question stands
   */
  constructor(form, core, boxOf) {
    this.form = form
    this.core = core
    this.boxOf = boxOf
    /** @type {Map<string, HTMLElement>} */
    this.asked = new Map()
  }

  /** The questions beside the verdict. @param {Decision | null} decision @returns {string[]} ids */
  raised(decision) {
    // What stands among the needs is asked there.
    const { questions, asides } = this.core
    return decision ? decision.asked.filter((id) => questions[id] && !asides[id]) : []
  }

  /**
   * Ask no others than those that are raised; what was answered elsewhere goes.
   *
   * @param {Decision | null} decision
   */
  keep(decision) {
    const ids = this.raised(decision)
    for (const [id, fieldset] of this.asked) {
      if (ids.includes(id)) continue
      fieldset.remove()
      this.asked.delete(id)
    }
  }

  /**
   * Ask those that are raised and no others.
   *
   * @param {Decision | null} decision
   * @param {Answers} answers - given to questions that are new
   */
  ask(decision, answers) {
    this.keep(decision)
    const { boxOf } = this
    const ids = this.raised(decision)
    for (const id of ids) if (!this.asked.has(id)) this.asked.set(id, this.fieldset(id))
    const fieldset = (/** @type {string} */ id) => /** @type {HTMLElement} */ (this.asked.get(id))
    for (const box of new Set(ids.map(boxOf))) arrange(box, ids.filter((id) => boxOf(id) === box).map(fieldset))
    for (const id of ids) {
      for (const input of inputsOf(this.form, id)) input.checked = input.value === answers[id]
    }
  }

  /**
   * @param {string} id
   * @returns {HTMLElement}
   */
  fieldset(id) {
    const { asks, hint, options } = this.core.questions[id]
    // The fieldsets stand outside the form element, beside the verdict; `form` makes them part of it.
    return el("fieldset.ask", { id: `ask-${id}` },
      el("legend", null, asks),
      hint && el("p.small", null, hint),
      Object.entries(options).map(([value, option]) => el("label", null,
        el("input", { type: "radio", name: id, value, form: this.form.id }),
        el("span", null, option.says, option.hint && el("small", null, option.hint)))))
  }
}
