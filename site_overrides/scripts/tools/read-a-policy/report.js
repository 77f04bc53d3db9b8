/**
 * What a reading comes to: phrases by group, what is missing, and a text to send to the vendor. Pure functions.
 */

import { fill } from "../../shared/wording.js"
import { plain } from "../../shared/plain.js"

/**
 * @typedef {import("./read.js").Hit} Hit
 * @typedef {import("./read.js").Found} Found
 * @typedef {import("./signs.js").Sort} Sort
 *
 * @typedef {object} Said
 * @property {string} id
 * @property {string} name
 * @property {string} group
 * @property {Sort} sign
 * @property {boolean} flag - to ask about before you use it
 * @property {string} means
 * @property {string} ask
 * @property {string} harmless
 *
 * @typedef {object} Entry
 * @property {Said} said
 * @property {Hit[]} hits - those that weigh most first
 * @property {Sort} kind - a warning where one of them warns
 * @property {boolean} flag
 *
 * @typedef {object} Group
 * @property {string} id
 * @property {Entry[]} entries
 */

/** @type {Sort[]} */
const WEIGHT = ["warn", "fact", "good"]

/** A quoted sentence is no longer than this. */
const LONGEST_QUOTE = 320

/**
 * @param {Found} found
 * @param {Said[]} signs
 * @param {string[]} order - ids of the groups
 * @returns {Group[]} groups with something in them; within one the heaviest first
 */
export function grouped(found, signs, order) {
  const entries = signs.flatMap((said) => {
    const hits = found.hits.filter((hit) => hit.sign === said.id)
    hits.sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind))
    // A promise about a red flag that its own words undo is one as well.
    const undone = said.sign === "good" && hits.some((hit) => hit.manner === "taken-back")
    return hits.length ? [{ said, hits, kind: hits[0].kind, flag: said.flag || undone }] : []
  })
  const weight = (/** @type {Entry} */ entry) => (entry.flag ? -1 : WEIGHT.indexOf(entry.kind))
  entries.sort((a, b) => weight(a) - weight(b))
  return order
    .map((id) => ({ id, entries: entries.filter((entry) => entry.said.group === id) }))
    .filter((group) => group.entries.length)
}

/**
 * @param {Group[]} groups
 * @returns {{flags: number, asks: number, facts: number, good: number}} how many signs of each sort
 */
export function counted(groups) {
  const entries = groups.flatMap((group) => group.entries)
  const of = (/** @type {Sort} */ kind) => entries.filter((entry) => !entry.flag && entry.kind === kind).length
  return { flags: entries.filter((entry) => entry.flag).length, asks: of("warn"), facts: of("fact"), good: of("good") }
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
    lines.push(`## ${words.groups[group.id]}`, "")
    for (const { said, hits } of group.entries) {
      number += 1
      lines.push(`${number}. ${said.ask}`, `   ${fill(words.report.says, { quote: quoted(original, hits[0]).join("") })}`, "")
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
