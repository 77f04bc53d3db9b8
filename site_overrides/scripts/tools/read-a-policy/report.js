/**
 * What a reading comes to: phrases by group, what is missing, and a text to send to the vendor. Pure functions.
 */

import { fill } from "../../shared/wording.js"
import { plain } from "../../shared/plain.js"

/**
 * @typedef {import("./match.js").Hit} Hit
 * @typedef {import("./match.js").Found} Found
 *
 * @typedef {object} Said
 * @property {string} id
 * @property {string} phrase
 * @property {string} group
 * @property {string} severity
 * @property {string} means
 * @property {string} ask
 * @property {string} harmless
 *
 * @typedef {object} Entry
 * @property {Said} said
 * @property {Hit[]} hits
 * @property {boolean} open - whether at least one of them is said plainly, so that there is something to ask
 *
 * @typedef {object} Group
 * @property {string} id
 * @property {Entry[]} entries
 */

const WEIGHT = ["red_flag", "ask", "reassuring"]

/** A quoted sentence is no longer than this. */
const LONGEST_QUOTE = 320

/**
 * @param {Found} found
 * @param {Said[]} phrases
 * @param {string[]} order - ids of the groups
 * @returns {Group[]} groups with something in them; within one the heaviest first, what is said with "not" behind
 */
export function grouped(found, phrases, order) {
  const entries = phrases.flatMap((said) => {
    const hits = found.hits.filter((hit) => hit.phrase === said.id)
    const open = hits.some((hit) => hit.manner === "plain" || hit.manner === "doubted" || hit.manner === "partly")
    return hits.length ? [{ said, hits, open }] : []
  })
  entries.sort((a, b) => Number(b.open) - Number(a.open)
    || WEIGHT.indexOf(a.said.severity) - WEIGHT.indexOf(b.said.severity))
  return order
    .map((id) => ({ id, entries: entries.filter((entry) => entry.said.group === id) }))
    .filter((group) => group.entries.length)
}

/**
 * @param {Group[]} groups
 * @returns {{flags: number, asks: number, good: number, turned: number}} how many phrases of each sort
 */
export function counted(groups) {
  const entries = groups.flatMap((group) => group.entries)
  const open = (/** @type {string} */ severity) => (
    entries.filter((entry) => entry.open && entry.said.severity === severity).length)
  return {
    flags: open("red_flag"), asks: open("ask"), good: open("reassuring"),
    turned: entries.filter((entry) => !entry.open).length,
  }
}

/**
 * The sentence of a hit, on one line, in three parts: before the phrase, the phrase, behind it. A long sentence is
 * cut on both sides.
 *
 * @param {string} original
 * @param {Hit} hit
 * @returns {[string, string, string]}
 */
export function quoted(original, hit) {
  const room = Math.max(0, LONGEST_QUOTE - (hit.end - hit.start)) / 2
  const first = Math.max(hit.sentence[0], hit.start - Math.floor(room))
  const last = Math.min(hit.sentence[1], hit.end + Math.floor(room))
  const flat = (/** @type {number} */ from, /** @type {number} */ to) => plain(original.slice(from, to)).replace(/\s+/g, " ")
  return [
    (first > hit.sentence[0] ? "\u2026" : "") + flat(first, hit.start).trimStart(),
    flat(hit.start, hit.end),
    flat(hit.end, last).trimEnd() + (last < hit.sentence[1] ? "\u2026" : ""),
  ]
}

/**
 * The report as text: questions for the vendor, by group, then what the text has no word about.
 *
 * @param {string} original
 * @param {{vendor: string, date: string}} about
 * @param {Group[]} groups
 * @param {{says: string, ask: string}[]} missing
 * @param {import("../../shared/sources.js").Words} words
 * @returns {string}
 */
export function reportText(original, about, groups, missing, words) {
  const lines = [`# ${about.vendor ? fill(words.report.title, about) : words.report.title_plain}`, "", fill(words.report.made, about), ""]
  let number = 0
  for (const group of groups) {
    const asked = group.entries.filter((entry) => entry.open)
    if (!asked.length) continue
    lines.push(`## ${words.groups[group.id]}`, "")
    for (const { said, hits } of asked) {
      const hit = hits.find((each) => each.manner !== "negated" && each.manner !== "permission") ?? hits[0]
      number += 1
      lines.push(`${number}. ${said.ask}`, `   ${fill(words.report.says, { quote: quoted(original, hit).join("") })}`, "")
    }
  }
  if (missing.length) {
    lines.push(`## ${words.missing.title}`, "")
    for (const each of missing) {
      number += 1
      lines.push(`${number}. ${each.ask}`, `   ${each.says}`, "")
    }
  }
  if (!number) lines.push(words.report.nothing, "")
  lines.push(words.report.note, "")
  return lines.join("\n")
}
