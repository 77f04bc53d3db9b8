/**
 * The text with its marks: each private detail is a button in its place, with its kind in words.
 */
import { el } from "../../shared/dom.js"

/**
 * @typedef {{start: number, end: number, name: string, value: string, placeholder: string, data: string}} Detail
 * @typedef {Record<string, string>} Words
 */

/** Longer values (keys, links) are shown by their beginning; the whole stays in the text field. */
const SHOWN = 60

/**
 * The visitor's text, with every detail marked or swapped.
 *
 * @param {string} text
 * @param {Detail[]} details - in their order
 * @param {(detail: Detail) => boolean} isKept
 * @param {boolean} swapped - whether placeholders stand in the place of values
 * @param {Words} words
 * @returns {Node[]}
 */
export function marked(text, details, isKept, swapped, words) {
  const nodes = []
  let done = 0
  details.forEach((detail, i) => {
    nodes.push(document.createTextNode(text.slice(done, detail.start)), mark(detail, i, isKept(detail), swapped, words))
    done = detail.end
  })
  nodes.push(document.createTextNode(text.slice(done)))
  return nodes
}

/**
 * @param {Detail} detail
 * @param {number} i
 * @param {boolean} kept
 * @param {boolean} swapped
 * @param {Words} words
 */
function mark(detail, i, kept, swapped, words) {
  const { value, name, placeholder } = detail
  const short = value.length > SHOWN ? `${value.slice(0, SHOWN)}\u2026` : value
  const hidden = swapped && !kept
  // A pressed button hides; what it is and what becomes of it stands in words beside the value.
  return el(kept ? "button.find.kept" : hidden ? "button.find.out" : "button.find", {
    type: "button", "aria-pressed": String(!kept), "data-at": i,
  }, el("span", null, hidden ? placeholder : short), " ", el("small", null, kept ? words.kept : name))
}

/**
 * The text to give to an assistant.
 *
 * @param {string} text
 * @param {Detail[]} details
 * @param {(detail: Detail) => boolean} isKept
 * @returns {string}
 */
export function cleaned(text, details, isKept) {
  let clean = ""
  let done = 0
  for (const detail of details) {
    if (isKept(detail)) continue
    clean += text.slice(done, detail.start) + detail.placeholder
    done = detail.end
  }
  return clean + text.slice(done)
}

/**
 * How many of each kind were found: "E-mail address: 2".
 *
 * @param {Detail[]} details
 * @returns {HTMLElement[]}
 */
export function counts(details) {
  /** @type {Map<string, number>} */
  const found = new Map()
  for (const { name } of details) found.set(name, (found.get(name) ?? 0) + 1)
  return [...found].sort((a, b) => b[1] - a[1]).map(([name, count]) => el("li", null, `${name}: `, el("b", null, String(count))))
}
