/**
 * The tools of a business as fields: one fieldset for each, added and taken out. The fields are the only memory.
 */

import { button, el } from "../../shared/dom.js"
import { fill } from "../../shared/wording.js"

/** So many tools fit on a page of rules that people read. */
export const MOST_ROWS = 12

const FIELDS_OF_A_ROW = /** @type {const} */ (["tool", "other_name", "purpose", "allowed", "status", "owner"])

/**
 * @param {import("./papers.js").Data} data
 * @param {number} number - from 1; no two rows ever have the same, so that ids stay apart
 * @param {() => void} changed - called when the row is gone
 * @returns {HTMLElement}
 */
export function newRow(data, number, changed) {
  const { row: words, form, allowed, status } = data.words
  const id = (/** @type {string} */ name) => `${name}-${number}`
  const field = (/** @type {string} */ name, /** @type {HTMLElement} */ input) => (
    el("div.part", { "data-part": name }, el("label.field", { for: id(name) }, words[name]), input))
  const text = (/** @type {string} */ name) => el("input", { id: id(name), type: "text", maxlength: "200", dir: "auto" })
  const choice = (/** @type {string} */ name, /** @type {Record<string, string>} */ options) => el(
    "select", { id: id(name) }, Object.entries(options).map(([value, says]) => el("option", { value }, says)),
  )
  const row = el(
    "fieldset.tool-row", { "data-number": number },
    el("legend", null, fill(words.title, { number })),
    field("tool", toolSelect(data, id("tool"), form)), field("other_name", text("other_name")),
    field("purpose", text("purpose")), field("allowed", choice("allowed", allowed)),
    field("status", choice("status", status)), field("owner", text("owner")),
    button("plain", fill(words.remove, { number }), () => {
      row.remove()
      changed()
    }),
  )
  return row
}

/**
 * @param {import("./papers.js").Data} data
 * @param {string} id
 * @param {Record<string, string>} form
 * @returns {HTMLElement}
 */
function toolSelect(data, id, form) {
  const names = [...new Set(data.tools.map((each) => each.name))]
  return el(
    "select", { id }, el("option", { value: "" }, form.choose),
    names.map((name) => el("optgroup", { label: name }, data.tools
      .filter((each) => each.name === name)
      .map((each) => (
        el("option", { value: each.id }, `${each.name}, ${each.plan}`))))),
    el("option", { value: "other" }, form.other),
  )
}

/**
 * @param {HTMLElement} row
 * @returns {import("./papers.js").Row}
 */
export function readRow(row) {
  const value = (/** @type {string} */ name) => (
    /** @type {HTMLInputElement} */ (row.querySelector(`#${name}-${row.dataset.number}`)).value)
  const read = /** @type {any} */ (Object.fromEntries(FIELDS_OF_A_ROW.map((name) => [name, value(name)])))
  const other = /** @type {HTMLElement} */ (row.querySelector('[data-part="other_name"]'))
  other.hidden = read.tool !== "other"
  return read
}
