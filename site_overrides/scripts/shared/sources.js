/**
 * The line of a source, as the other pages write it: linked title, its own date, how old our reading is.
 */

import { el } from "./dom.js"
import { ageBadge, fill, longDate } from "./wording.js"

/** @typedef {import("./wording.js").Words} Words */

/**
 * What the generator hands to the tools (generator/tools/sources.py).
 *
 * @typedef {object} Source
 * @property {string | null} url
 * @property {string} title
 * @property {string} [dated] - ISO day, month or year
 * @property {string} [seen] - ISO day; missing: the official text was not opened by us
 * @property {boolean} [copy] - an undated copy
 *
 * @typedef {object} Told
 * @property {Words} shared - words of the other pages
 * @property {string} today - ISO day of the build
 * @property {string} as_of - the ISO day that the content vouches for
 */

/**
 * @param {Source} source
 * @param {Told} told
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
