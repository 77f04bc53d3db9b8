/**
 * The form is the truth: answers are read from it and written to it, and kept nowhere else.
 */
import { changed } from "./better.js"
import { arrange, el } from "./dom.js"
import { listed } from "./engine.js"

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Core} Core */

/**
 * Read the answers off the form.
 *
 * @param {HTMLFormElement} form
 * @returns {Answers}
 */
export function readForm(form) {
  /** @type {Answers} */
  const answers = {}
  for (const { name, value, type, checked } of inputsIn(form)) {
    if (checked) answers[name] = type === "radio" ? value : [...listed(answers[name]), value]
  }
  return answers
}

/**
 * Tick what was chosen among the tiles; what has no tile gets one.
 *
 * @param {HTMLFormElement} form
 * @param {Core} core
 * @param {Answers} answers
 */
export function writeTiles(form, core, answers) {
  for (const name of ["data", "tool"]) {
    const wanted = listed(answers[name])
    for (const id of wanted) tileFor(form, core, name, id)
    for (const input of inputsOf(form, name)) input.checked = wanted.includes(input.value)
  }
  for (const name in core.asides) {
    for (const input of inputsOf(form, name)) input.checked = input.value === answers[name]
  }
}

/**
 * Answers about a tool go with it: "training is off" in one chat says nothing about the next.
 *
 * @param {HTMLFormElement} form
 * @param {import("./types.js").Engine} engine
 * @returns {Answers} those that stay
 */
export function forgetTool(form, engine) {
  const answers = readForm(form)
  if (typeof answers.tool !== "string") return answers
  const kept = changed(engine, { ...answers, tool: "" }, { tool: answers.tool })
  for (const name of Object.keys(answers)) {
    if (!(name in kept)) for (const input of inputsOf(form, name)) input.checked = false
  }
  return kept
}

/** Tell what a press on an answer will set, as soon as it begins. @param {(set: Record<string, string>) => void} tell */
export function onPress(tell) {
  document.addEventListener("pointerdown", ({ target }) => {
    const input = /** @type {Element} */ (target).closest("label")?.control
    if (input instanceof HTMLInputElement && input.type === "radio") tell({ [input.name]: input.value })
  })
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLInputElement[]} the inputs of a question, wherever on the page they stand
 */
export function inputsOf(form, name) {
  const named = /** @type {NodeListOf<HTMLInputElement>} */ (document.getElementsByName(name))
  return [...named].filter((input) => input.form === form)
}

/** Every tile and option. @param {HTMLFormElement} form */
const inputsIn = (form) => /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(({ name }) => name)

/**
 * The tile of a kind of data or of a tool; made when it is not among the common ones.
 *
 * @param {HTMLFormElement} form
 * @param {Core} core
 * @param {string} name - `data` or `tool`
 * @param {string} id
 * @returns {HTMLInputElement}
 */
export function tileFor(form, core, name, id) {
  const there = inputsOf(form, name).find((input) => input.value === id)
  if (there) return there
  const { type } = inputsOf(form, name)[0]
  const input = /** @type {HTMLInputElement} */ (el("input", { type, name, value: id }))
  const [label, hint] = name === "data" ? [core.kinds[id], ""] : core.tools[id]
  const tile = el("label.tile.added", null, input, el("span", null, label, hint && el("small", null, hint)))
  form.querySelector(`#ask-${name} .tiles`)?.append(tile)
  return input
}

/**
 * The further questions: one fieldset each, made when a question is first asked and removed with its answer when it
 * is asked no longer. Between that they stay the same elements, so that nobody loses the focus.
 */
export class Questions {
  /**
   * @param {HTMLFormElement} form
   * @param {Core} core
   */
  constructor(form, core) {
    this.form = form
    this.core = core
    /** @type {Map<string, HTMLElement>} */
    this.asked = new Map()
  }

  /**
   * Ask no others than these; what was answered elsewhere goes.
   *
   * @param {string[]} ids
   */
  keep(ids) {
    for (const [id, fieldset] of this.asked) {
      if (ids.includes(id)) continue
      fieldset.remove()
      this.asked.delete(id)
    }
  }

  /**
   * Ask these questions and no others.
   *
   * @param {string[]} ids
   * @param {Answers} answers - given to questions that are new
   * @param {(id: string) => Element} boxOf - where a question stands
   */
  ask(ids, answers, boxOf) {
    this.keep(ids)
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
