// @ts-check
/**
 * A field above a long list: it shows the entries in which every word that is typed begins a word, of the entry or of a
 * heading above it. Without this script the field is hidden and the headings are the way. Nothing is sent or kept.
 */
import { fill } from "../../shared/wording.js"

/** @typedef {{shown: {one: string, many: string}, none: string}} Words */

/** Small letters without accents, with a blank before each word. @param {string} text */
const folded = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")}`

/** The headings that an entry stands under, the nearest first. @param {Element} list @returns {HTMLElement[]} */
function above(list) {
  /** @type {HTMLElement[]} */
  const found = []
  for (let at = list.previousElementSibling; at && found.at(-1)?.tagName !== "H2"; at = at.previousElementSibling) {
    const nearer = !found.length || at.tagName < found[found.length - 1].tagName
    if (/^H[23]$/.test(at.tagName) && nearer) found.push(/** @type {HTMLElement} */ (at))
  }
  return found
}

/** @param {Words} words */
export function start(words) {
  const box = document.getElementById("filter")
  const field = box?.querySelector("input")
  if (!box || !field) return
  const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"))
  const entries = [...document.querySelectorAll("ul.list > li")].map((entry) => {
    const heads = above(/** @type {Element} */ (entry.parentElement))
    const text = folded([entry, ...heads].map((each) => each.textContent).join(" "))
    return { entry: /** @type {HTMLElement} */ (entry), heads, text }
  })
  field.addEventListener("input", () => {
    const typed = folded(field.value).split(" ").filter(Boolean)
    let count = 0
    // Links to headings that may be hidden now.
    for (const row of document.querySelectorAll("p.parts")) row.toggleAttribute("hidden", typed.length > 0)
    for (const { heads } of entries) for (const head of heads) head.hidden = true
    for (const { entry, heads, text } of entries) {
      entry.hidden = !typed.every((word) => text.includes(` ${word}`))
      if (entry.hidden) continue
      count += 1
      for (const head of heads) head.hidden = false
    }
    const shown = count === 1 ? words.shown.one : fill(words.shown.many, { count })
    said.textContent = typed.length ? (count ? shown : words.none) : ""
  })
  box.hidden = false
}
