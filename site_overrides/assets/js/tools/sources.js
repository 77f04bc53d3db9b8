/**
 * The line of a source, as the other pages write it: linked title, its own date, how old our reading is.
 */

import { el } from "../../../../quiz/dom.js"
import { ageBadge, fill, longDate } from "../../../../quiz/wording.js"

/**
 * @param {import("../../../../quiz/wording.js").Source} source
 * @param {Record<string, any>} told - `shared`: words of the other pages; `today` and `as_of`: days
 * @param {number} shelf - days until it is flagged
 * @returns {HTMLElement}
 */
export function sourceLine(source, told, shelf) {
  const { shared } = told
  const badge = ageBadge(source, shelf, told.today, told.as_of, shared)
  return el(
    "p.src", null,
    source.url ? el("a", { href: source.url, rel: "noreferrer" }, source.title) : source.title,
    source.dated && el("span", null, fill(shared.source.dated, { date: longDate(source.dated, shared.number) })),
    el(`span.${badge.look}`, null, badge.says),
  )
}
