/**
 * Where a visitor lives: what an address says of it, and what the device keeps after a press, and then alone.
 */
import { button } from "./dom.js"

/**
 * What the generator hands over (generator/assets/regions.py).
 *
 * @typedef {object} Regions
 * @property {Record<string, string[]>} homes - by region the places and laws whose lines are shown there
 * @property {string[]} pages - how the addresses of pages that understand `#where=` begin, from the site's root
 * @property {import("./wording.js").Words} words
 */

/** The key has the version in its name: another version's is never overwritten. */
const REGION_KEY = "guide.where.v1"

const NAMED_REGION = "where="

/** @param {Regions} regions @param {unknown} where @returns {string} the region; empty: it is none of ours */
export function knownRegion({ homes }, where) {
  return typeof where === "string" && Object.hasOwn(homes, where) ? where : ""
}

/** @returns {string} what the device keeps, which may be no region of ours; empty: nothing */
export function keptRegion() {
  try {
    return localStorage.getItem(REGION_KEY) ?? ""
  } catch {
    return "" // Reading is not allowed here: the page works without.
  }
}

/** Keep a region, on a press only. @param {string} where @returns {boolean} whether the device keeps it */
export function keepRegion(where) {
  try {
    localStorage.setItem(REGION_KEY, where)
    return true
  } catch {
    return false
  }
}

/** Take it off the device. */
export function forgetRegion() {
  try {
    localStorage.removeItem(REGION_KEY)
  } catch {
    // Nothing can be kept here, so nothing is.
  }
}

/** @param {string} hash - of an address @returns {{where: string | null, rest: string}} null: it names no region */
export function regionIn(hash) {
  const parts = hash.replace(/^#/, "").split("&").filter(Boolean)
  const named = parts.find((part) => part.startsWith(NAMED_REGION))
  return {
    where: named === undefined ? null : named.slice(NAMED_REGION.length),
    rest: parts.filter((part) => !part.startsWith(NAMED_REGION)).join("&"),
  }
}

/** @param {string} address @param {string} where - empty: none @returns {string} the address with this region alone */
export function withRegion(address, where) {
  const [page, ...hash] = address.split("#")
  const parts = [regionIn(hash.join("#")).rest, where && NAMED_REGION + where].filter(Boolean)
  return parts.length ? `${page}#${parts.join("&")}` : page
}

/**
 * Let a page's own links take the region along, to pages which understand it.
 *
 * @param {ParentNode} root
 * @param {Regions} regions
 * @param {string} base - the whole address of the site's root
 * @param {string} where - empty: they take none
 */
export function carryRegion(root, regions, base, where) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("a[href]"))) {
    const written = String(link.getAttribute("href"))
    const path = link.href.startsWith(base) && !written.startsWith("#") ? link.href.slice(base.length) : ""
    if (path && regions.pages.some((page) => path.startsWith(page))) link.setAttribute("href", withRegion(written, where))
  }
}

/**
 * Buttons that have the device remember a region, or forget it.
 *
 * @param {Regions} regions
 * @param {string} where - that of the page
 * @param {(says: string) => void} done - told what came of it
 * @returns {HTMLElement[]}
 */
export function memoryButtons(regions, where, done) {
  const { words } = regions
  const kept = keptRegion()
  const remember = () => done(keepRegion(where) ? words.remembered : words.cannot)
  const forget = () => {
    forgetRegion()
    done(words.forgotten)
  }
  return [where && where !== kept && button("quiet", words.remember, remember),
    kept && button("quiet", words.forget, forget)].filter((each) => each instanceof HTMLElement)
}
