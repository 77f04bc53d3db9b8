// @ts-check
/**
 * Where somebody types words of danger, the help lines come to stand above that field, at once. Nothing is sent or
 * stored, and nothing else on the page changes: nobody is kept from asking.
 */
import { finder, pieces } from "./match.js"

/** @param {import("./match.js").Danger} data */
export function start(data) {
  const box = document.getElementById("danger")
  if (!box) return
  const holds = finder(data)
  /** The field whose words called for help. @type {Element | null} */
  let caller = null
  /** How often something was typed: what is left of an older text is not looked through. */
  let turn = 0
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target)))) return
    turn += 1
    // The last piece first: there somebody is typing.
    look(pieces(target.value).reverse(), target, turn)
  })

  /** Look through one piece at once, and through the others one by one, so that no page stands still. */
  const look = (/** @type {string[]} */ [piece, ...others], /** @type {HTMLElement} */ field, /** @type {number} */ asked) => {
    if (asked !== turn) return
    if (holds(piece)) show(field)
    else if (others.length) setTimeout(look, 0, others, field, asked)
    else if (caller === field) hide()
  }
  const show = (/** @type {HTMLElement} */ field) => {
    if (caller !== field) above(/** @type {HTMLInputElement} */ (field)).before(box)
    caller = field
    box.hidden = false
    // On a phone the place above the field may be out of sight, and the field may have been pushed out of it.
    field.scrollIntoView({ block: "nearest" })
    box.scrollIntoView({ block: "nearest" })
  }
  const hide = () => {
    caller = null
    box.hidden = true
  }
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
