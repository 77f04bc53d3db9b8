/**
 * Reading a text: its signs with their places, what kind of text it is, and what a reader misses in it. It stops now
 * and then, so that the page stays awake. No page is needed here.
 */

import { normalised } from "./normal.js"
import { blocksOf, isEntry } from "./sentences.js"
import { leadOf, Reader } from "./signs.js"

/**
 * @typedef {object} Expected
 * @property {string} id
 * @property {"policy" | "terms" | "both"} of
 * @property {string[]} signs
 * @property {string[]} any
 *
 * @typedef {object} Reading
 * @property {import("./signs.js").Table} table
 * @property {Expected[]} expected
 * @property {string[]} english
 * @property {number} shortest
 * @property {string[]} policy - words of privacy policies
 * @property {string[]} terms - words of terms of service
 *
 * @typedef {object} Hit
 * @property {string} sign
 * @property {import("./signs.js").Manner} manner
 * @property {import("./signs.js").Sort} kind
 * @property {number} start - in the original
 * @property {number} end
 * @property {[number, number]} sentence - in the original
 *
 * @typedef {object} Found
 * @property {"policy" | "terms"} kind
 * @property {Hit[]} hits - in the order of the text
 * @property {string[]} missing - ids of what is expected and not there
 * @property {"" | "short" | "language"} unjudged - why nothing is said about what is missing
 */

/** So often a sign is looked at; a text that says it more often says nothing new. */
const MOST_OF_ONE = 200

/** Of common English words a tenth is few; a text in another language has hardly any. */
const LEAST_ENGLISH = 0.08
/** So many words tell a language. */
const ENOUGH_WORDS = 25

/** What kind of text it is, its beginning tells. */
const BEGINNING = 60_000

/**
 * @param {string} original
 * @param {Reading} reading
 * @returns {Generator<number, Found>} yields where it stands in the text; in the end returns what was found
 */
export function* reader(original, reading) {
  const signs = new Reader(reading.table)
  const begun = normalised(original, 0, Math.min(original.length, BEGINNING)).text
  yield 0
  const words = begun.split(" ")
  if (isForeign(begun, words, reading.english)) return { kind: "policy", hits: [], missing: [], unjudged: "language" }
  const kind = kindOf(begun, reading)
  const seen = new Seen(reading.expected.filter((each) => each.of === kind || each.of === "both"))
  let lead = ""
  for (const block of blocksOf(original)) {
    yield block.start
    if (block.kind === "heading") {
      lead = ""
      continue
    }
    const { text, from } = normalised(original, block.start, block.end)
    if (block.kind === "item" && !lead && isEntry(original.slice(block.start, block.end))) continue
    for (const marks of signs.block(text, block.kind === "item" ? lead : "", kind)) {
      seen.add(marks.map((mark) => placed(mark, from)))
      yield block.start
    }
    seen.read(text)
    lead = leadOf(text, block.kind === "item", lead)
  }
  const short = words.length < reading.shortest
  return { kind, hits: seen.hits, missing: short ? [] : seen.missing(), unjudged: short ? "short" : "" }
}

/** @param {string} original @param {Reading} reading @returns {Found} all of it at once */
export function readPolicy(original, reading) {
  const steps = reader(original, reading)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What was seen on the way: hits, and which of the expected things were there. */
class Seen {
  /** @param {Expected[]} expected */
  constructor(expected) {
    this.open = expected
    /** @type {Hit[]} */
    this.hits = []
    /** @type {Map<string, number>} */
    this.counts = new Map()
  }

  /** @param {Hit[]} hits */
  add(hits) {
    for (const hit of hits) {
      const count = this.counts.get(hit.sign) ?? 0
      this.counts.set(hit.sign, count + 1)
      if (count < MOST_OF_ONE) this.hits.push(hit)
    }
  }

  /** @param {string} text - a block that is no heading */
  read(text) {
    this.open = this.open.filter((each) => !each.any.some((words) => text.includes(words)))
  }

  /** @returns {string[]} */
  missing() {
    return this.open.filter((each) => !each.signs.some((sign) => this.counts.has(sign))).map((each) => each.id)
  }
}

/** @param {import("./signs.js").Mark} mark @param {Uint32Array} from @returns {Hit} */
function placed(mark, from) {
  const { sign, manner, kind, words, sentence } = mark
  return {
    sign, manner, kind, start: from[words[0]], end: from[words[1] - 1] + 1,
    sentence: [from[sentence[0]], from[sentence[1] - 1] + 1],
  }
}

/** @param {string} text @param {string[]} words @param {string[]} english @returns {boolean} */
function isForeign(text, words, english) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/[a-z]/g)?.length ?? 0
  if (letters >= ENOUGH_WORDS && latin < letters / 2) return true
  const common = new Set(english)
  const known = words.filter((word) => common.has(word)).length
  return words.length >= ENOUGH_WORDS && known < words.length * LEAST_ENGLISH
}

/** @param {string} text @param {Reading} reading @returns {"policy" | "terms"} the kind with more of its words */
function kindOf(text, reading) {
  const count = (/** @type {string[]} */ terms) => terms.reduce((sum, term) => sum + text.split(term).length - 1, 0)
  return count(reading.terms) > count(reading.policy) ? "terms" : "policy"
}
