/**
 * Parts of a result behind one line each: a tap opens them, or a button that leads there.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"

/** Ids of the parts that the visitor has open: another answer draws them again. @type {Set<string>} */
const opened = new Set()

/** A new visit begins with all of them closed. */
export const closeAll = () => opened.clear()

/**
 * A section whose heading is the line that opens it.
 *
 * @param {string} id - of the line, which can take the focus
 * @param {string} title
 * @param {...(import("../../site_overrides/scripts/shared/dom.js").Child | import("../../site_overrides/scripts/shared/dom.js").Child[])} children
 * @returns {HTMLElement}
 */
export function fold(id, title, ...children) {
  const toggle = () => {
    if (part instanceof HTMLDetailsElement && part.open) opened.add(id)
    else opened.delete(id)
  }
  const part = el("details.part", { open: opened.has(id) && "", toggle },
    el("summary", { id }, el("h2", null, title)), ...children)
  return el("section.fold", { "aria-labelledby": id }, part)
}

/**
 * Put other contents into a folded section, around what stays in it because people answer there.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement} stays
 * @param {(Node | false | null)[]} before
 * @returns {HTMLElement} the section
 */
export function refill(section, stays, before) {
  const part = /** @type {HTMLElement} */ (section.firstElementChild)
  for (const child of [...part.children].slice(1)) if (child !== stays) child.remove()
  stays.before(.../** @type {Node[]} */ (before.filter(Boolean)))
  return section
}
