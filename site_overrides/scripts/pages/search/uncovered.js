/**
 * What the search says of products that have no page: what they are not the same as, and what to treat them as.
 */
import { el } from "../../shared/dom.js"
import { Names } from "../../shared/match.js"

/** @typedef {{name: string, also: string[], says: string, treat: string, page: string}} Product */

/** Products said at most: whoever types one word of many means none of them. */
const MOST = 2

/**
 * Which products a text names, and whether they fit better than everything that has a page.
 *
 * @param {string[][]} known - what has a page: the names of each
 * @param {Product[]} products
 * @returns {(typed: string) => {found: Product[], first: boolean}}
 */
export function finderOf(known, products) {
  // Together, since only so the one fit can be weighed against the other; of equals the first stands first.
  const names = new Names([...known, ...products.map(({ name, also }) => [name, ...also])])
  return (typed) => {
    const good = names.find(typed).filter(({ quality }) => quality !== "weak")
    return {
      found: good.filter(({ at }) => at >= known.length).slice(0, MOST).map(({ at }) => products[at - known.length]),
      first: good.length > 0 && good[0].at >= known.length,
    }
  }
}

/** @type {{found: Product[], first: boolean}} */
const NOTHING = { found: [], first: true }

/** Says it, above what was found or below. */
export class Uncovered {
  /** @param {Product[]} products @param {HTMLElement} root - holds the list that is found, and a place for what is said */
  constructor(products, root) {
    this.products = products
    this.root = root.dataset.root
    this.place = /** @type {HTMLElement} */ (root.querySelector(".uncovered"))
    this.list = /** @type {HTMLElement} */ (root.querySelector(".found"))
    /** Made ready when something is typed. @type {ReturnType<typeof finderOf> | undefined} */
    this.find = undefined
  }

  /** @param {string} typed @param {() => string[][]} known - the names of what has a page */
  show(typed, known) {
    if (typed) this.find ??= finderOf(known(), this.products)
    const { found, first } = typed && this.find ? this.find(typed) : NOTHING
    this.place.replaceChildren(...found.map(({ says, treat, page }) => (
      el("p", null, `${says} `, el("a", { href: `${this.root}/${page}` }, treat)))))
    this.place.hidden = !found.length
    // Moved where it has to be alone: a screen reader may pass over what has just come.
    if (first && this.place.nextElementSibling !== this.list) this.list.before(this.place)
    if (!first && this.place.previousElementSibling !== this.list) this.list.after(this.place)
  }
}
