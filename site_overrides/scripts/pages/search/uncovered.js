/**
 * What the search says of products that have no page: what they are not the same as, and what to treat them as.
 */
import { el } from "../../shared/dom.js"
import { Names } from "../../shared/match.js"

/** @typedef {{name: string, also: string[], says: string, treat: string, page: string}} Product */

/** @param {Product[]} products @param {HTMLElement} root - holds the field, and a place for what is said */
export function startUncovered(products, root) {
  const place = root.querySelector(".uncovered")
  const field = root.querySelector("input")
  if (!place || !field) return
  /** Made ready with the first key. @type {Names | undefined} */
  let names
  const show = () => {
    names ??= new Names(products.map(({ name, also }) => [name, ...also]))
    // Two names at most: whoever types one word of many products means none of them.
    const found = names.find(field.value).filter(({ quality }) => quality !== "weak").slice(0, 2)
    place.replaceChildren(...found.map(({ at }) => {
      const { says, treat, page } = products[at]
      return el("p", null, `${says} `, el("a", { href: `${root.dataset.root}/${page}` }, treat))
    }))
    place.toggleAttribute("hidden", !found.length)
  }
  field.addEventListener("input", show)
  window.addEventListener("pageshow", show)
}
