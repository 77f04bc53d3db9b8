/**
 * Facts as they are shown: value in words, source with its own date, age, place.
 */
import { drawing, el } from "./dom.js"
import { ageBadge, fill, longDate } from "./wording.js"

/** @typedef {import("../../../quiz/data/types.js").Core} Core */
/** @typedef {import("../../../quiz/data/types.js").Details} Details */
/** @typedef {import("./wording.js").Source} Source */

/**
 * Facts and sources in tables (generator/assets/facts.py): each once, named by its row.
 *
 * @typedef {Pick<Details, "tools" | "facts" | "sources" | "says" | "places">} Facts
 */

/** @typedef {{value: string | number, says: string, text: string, source: Source | null, confidence: string}} Fact */

const SIGNS = /** @type {Record<string, string>} */ (
  { unclear: "u-unclear", not_stated: "u-silent", not_recorded: "u-notyet" })

/**
 * A source from its row in the table.
 *
 * @param {Facts} details
 * @param {number | null | undefined} row
 * @param {number[]} [places] - where the claim holds; by default what the source covers
 * @returns {Source | null}
 */
export function sourceAt(details, row, places) {
  if (row === null || row === undefined) return null
  const [title, url, dated, seen, flags, covers] = details.sources[row]
  return {
    title, url, dated: dated || undefined, seen: seen || undefined, copy: flags.includes("u"), claim: flags.includes("c"),
    places: (places?.length ? places : covers).map((place) => details.places[place]).filter(Boolean),
  }
}

/**
 * What we know of a tool about a topic.
 *
 * @param {Facts} details
 * @param {string} tool
 * @param {string} topic
 * @returns {Fact | null} null where it is no assistant of ours
 */
export function factOf(details, tool, topic) {
  const row = details.tools[tool]?.[topic]
  return row === undefined ? null : factAt(details, row)
}

/**
 * @param {Facts} details
 * @param {number} row
 * @returns {Fact}
 */
export function factAt(details, row) {
  const [value, says, text, source, confidence, places] = details.facts[row]
  return { value, says: details.says[says], text, source: sourceAt(details, source, places), confidence }
}

/**
 * @param {Fact} fact
 * @returns {HTMLElement} its value in bold words, with the sign of not knowing where we do not
 */
export function valueOf(fact) {
  const sign = SIGNS[fact.value]
  return sign ? el("span.unk", null, drawing(sign), fact.says) : el("b", null, fact.says)
}

/**
 * A source line: linked title, its own date, then badges.
 *
 * @param {{words: Core["words"], table: {as_of: string}}} core
 * @param {Source} source
 * @param {number} shelf - days until it is flagged
 * @param {string} today
 * @param {string} [confidence]
 * @returns {HTMLElement}
 */
export function sourceLine(core, source, shelf, today, confidence) {
  const { words } = core
  const badge = ageBadge(source, shelf, today, core.table.as_of, words)
  // Opened in the same tab: Back brings the answers back, and the page opened learns nothing from us.
  return el("p.src", null,
    source.url ? el("a", { href: source.url, rel: "noreferrer" }, source.title)
      : el("span", null, `${source.title} ${words.source.no_address}`),
    source.dated && el("span.dated", null, fill(words.source.dated, { date: longDate(source.dated, words.number) })),
    source.claim && el("span.tag", null, words.source.claim),
    el(`span.${badge.look}`, null, badge.says),
    confidence !== undefined && words.confidence[confidence] && el("span.tag", null, words.confidence[confidence]),
    (source.places ?? []).map((place) => el("span.place", null, place)))
}
