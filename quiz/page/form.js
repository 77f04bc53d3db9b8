/**
 * The inputs of the form, wherever on the page they stand.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { listed } from "../engine/decide.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Core} Core */

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

/** Tell what a press on an answer will set, when it begins. @param {(set: Record<string, string>) => void} tell */
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
