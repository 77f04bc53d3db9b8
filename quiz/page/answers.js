/**
 * The answers of a visit: read from the form and from the history, written to both, and kept nowhere else.
 *
 * They have one shape: what radios ask for is a text, what boxes to tick ask for a list.
 */
import { changed } from "../engine/better.js"
import { byId } from "../../site_overrides/scripts/shared/dom.js"
import { inputsOf, onPress, readForm, tileFor, writeTiles } from "./form.js"
import { History } from "./history.js"
import { entriesOf, startPicker } from "./picker.js"
import { loadFoundBy } from "../data/found-by.js"
import { known } from "../result/view.js"

/** @typedef {import("../data/types.js").Answers} Given */

/** Reads and writes the form and the history. */
export class Answers {
  /**
   * @param {import("../data/types.js").Core} core
   * @param {import("../data/types.js").Engine} engine
   * @param {(given: Given | null) => Given} arrive - shows answers of the history and returns those that hold; null:
   *   whatever the form holds
   * @param {() => void} forgotten - called when no entry holds an answer any longer, and the form is empty
   */
  constructor(core, engine, arrive, forgotten) {
    this.form = /** @type {HTMLFormElement} */ (byId("quiz"))
    this.core = core
    this.engine = engine
    /** The questions that a verdict needs. */
    this.first = engine.first
    this.history = new History(arrive, () => {
      this.empty()
      forgotten()
    })
  }

  /**
   * Listen to the form.
   *
   * @param {(input: HTMLInputElement) => void} change - an answer was given or taken back
   * @param {(set: Record<string, string>) => void} foresee - a press on an answer has begun, and may end elsewhere
   * @param {(text: string) => void} say - tells screen readers
   */
  listen(change, foresee, say) {
    const { form, core } = this
    for (const name of this.first) {
      const box = /** @type {HTMLElement | null} */ (byId(`ask-${name}`).querySelector(".picker"))
      const alone = this.inputs(name)[0]?.type === "radio"
      if (box) startPicker(box, () => entriesOf(core, name), core.words, (id) => {
        const input = tileFor(form, core, name, id)
        input.checked = true
        change(input)
        // The row that was pressed is gone; the new tile takes its place, and the focus, unless it is folded away.
        input.focus({ preventScroll: true })
      }, (id) => alone && foresee({ [name]: id }), say, (then) => name === "data" && loadFoundBy(core.also, then))
    }
    onPress(foresee)
    document.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.form === form && target.name) change(target)
    })
    form.addEventListener("submit", (event) => event.preventDefault())
  }

  /** As they stand in the form. @returns {Given} */
  read() {
    return readForm(this.form)
  }

  /**
   * Take up answers that somebody brings: in a link, in the history, or as the browser filled the form.
   *
   * @param {Given | null} given - null: those in the form
   * @returns {Given} those that this quiz knows, with answers to questions that are not asked yet
   */
  take(given) {
    const { form, core } = this
    const kept = known(core, given ?? this.read())
    writeTiles(form, core, kept)
    const asked = core.table.questions.map(({ id }) => id)
    // Of what the form has inputs for, it says how it took it: a radio takes one of several.
    const inForm = Object.entries(this.read()).filter(([name]) => !asked.includes(name))
    const later = Object.entries(kept).filter(([name]) => asked.includes(name))
    return Object.fromEntries([...inForm, ...later])
  }

  /**
   * Those after a change, which is not made by this.
   *
   * @param {Record<string, string>} set
   * @returns {Given}
   */
  after(set) {
    return changed(this.engine, this.read(), set)
  }

  /** Tick what was chosen. @param {Given} given */
  write(given) {
    writeTiles(this.form, this.core, given)
  }

  /**
   * Those after an input was changed. Answers about a tool go with it: "training is off" in one chat says nothing about
   * the next.
   *
   * @param {HTMLInputElement} input
   * @returns {Given}
   */
  changedBy(input) {
    const given = this.read()
    if (input.name !== "tool" || typeof given.tool !== "string") return given
    const kept = changed(this.engine, { ...given, tool: "" }, { tool: given.tool })
    for (const name of Object.keys(given)) {
      if (!(name in kept)) for (const each of this.inputs(name)) each.checked = false
    }
    return kept
  }

  /** Those that are left when one is taken back. @param {string} name @param {string} value @returns {Given} */
  without(name, value) {
    for (const input of this.inputs(name)) if (input.value === value) input.checked = false
    return this.read()
  }

  /** Leave nothing chosen, and no tile that was not there at first. */
  empty() {
    this.form.reset()
    for (const tile of this.form.querySelectorAll(".added")) tile.remove()
  }

  /** The first answer to the first question, or its first input, where it is there. */
  get start() {
    const inputs = this.inputs(this.first[0])
    return inputs.find((input) => input.checked) ?? inputs[0]
  }

  /** The inputs of a question. @param {string} name */
  inputs(name) {
    return inputsOf(this.form, name)
  }

  /**
   * Note those of the form for the history, which is written by `history.write`.
   *
   * @param {string} field - what was changed
   * @returns {Given}
   */
  note(field) {
    const left = this.read()
    this.history.note(left, field)
    return left
  }
}
