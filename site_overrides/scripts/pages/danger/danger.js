// @ts-check
/**
 * Where somebody types words of danger, the help lines come to stand above that field, at once. Nothing is sent or
 * stored, and nothing else on the page changes: nobody is kept from asking.
 */
import { finder } from "./match.js"

/** @param {{lines: string[]}} data */
export function start({ lines }) {
  const box = document.getElementById("danger")
  if (!box) return
  const holds = finder(lines)
  /** The field whose words called for help. @type {Element | null} */
  let caller = null
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target)))) return
    if (holds(target.value)) {
      if (caller !== target) above(target).before(box)
      caller = target
      box.hidden = false
      // On a phone the place above the field may be out of sight, and the field may have been pushed out of it.
      target.scrollIntoView({ block: "nearest" })
      box.scrollIntoView({ block: "nearest" })
    } else if (caller === target) {
      caller = null
      box.hidden = true
    }
  })
}

/** @param {HTMLInputElement} input */
const isText = ({ type }) => type === "search" || type === "text"

/**
 * What the box is put before: the field's own label, or what both stand in.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @returns {Element}
 */
function above(field) {
  return field.closest(".picker") ?? field.labels?.[0] ?? field
}
