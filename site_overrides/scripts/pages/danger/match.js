// @ts-check
/**
 * Whether a text holds words of danger. Pure: it knows no page. How a line is written: content/danger.yml.
 */
import { near } from "../../shared/slip.js"

/** @typedef {{groups: Record<string, string[]>, lines: string[], quiet: string[], no_slips: string[]}} Danger */
/** @typedef {number[] | null} Step - words that may stand there, by number; null: a gap */
/** @typedef {{sure: Set<number>, perhaps: Set<number>}} Meant - what a typed word is, and what it is with a slip */

/** From this length on one slip is forgiven. In shorter words it would make "grape" of "rape". */
const LONG = 6

/** In a line of three words and more one slip is forgiven in one word of this length too: "wnat to die". */
const SHORT = 4
const LINE = 3

/** Longer words are none of ours, and would cost time. */
const LONGEST = 24

/** So many words may stand in a gap. */
const GAP = 3

/** Letters of a piece: looked through in some 15 ms, on a phone in 60. */
const PIECE = 10_000

/** So much of a piece stands in the one before it too: longer than any line. */
const OVERLAP = 300

/** How a line writes a number. */
const NUMBER = "NUMBER"

const NOTHING = { sure: new Set(), perhaps: new Set() }

/**
 * Letters and digits in words: no case, no accents; an apostrophe joins ("don't" is "dont").
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.replace(/ß/g, "ss").replace(/n['’]t\b/g, "nt").match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * A text in pieces that overlap, so that no line is cut in two.
 *
 * @param {string} text
 * @returns {[string, ...string[]]}
 */
export function pieces(text) {
  const further = []
  for (let from = PIECE - OVERLAP; from + OVERLAP < text.length; from += PIECE - OVERLAP) {
    further.push(text.slice(from, from + PIECE))
  }
  return [text.slice(0, PIECE), ...further]
}

/** Words of the list, by number, and what a typed word may be of them. */
class Vocabulary {
  /** @param {string[]} own - words of everyday texts that are no slips of ours */
  constructor(own) {
    this.own = new Set(own.flatMap(wordsOf))
    /** @type {Map<string, number>} */
    this.numbers = new Map()
    /** By the first letter, which has to be right: each word typed is held against a few of ours, at every key.
     * @type {Map<string, [string, number][]>} */
    this.byStart = new Map()
    /** @type {Map<string, Meant>} */
    this.known = new Map()
  }

  /** The numbers of one written word: "ä" may be typed as "a" or "ae". @param {string} written */
  add(written) {
    const spelt = written.replace(/[äöü]/g, (letter) => `${letter}e`)
    return [...new Set([written, spelt])].map((each) => {
      const word = each === NUMBER ? each : each.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss")
      const number = this.numbers.get(word) ?? this.numbers.size
      if (number === this.numbers.size) {
        this.numbers.set(word, number)
        this.byStart.set(word[0], [...this.byStart.get(word[0]) ?? [], [word, number]])
      }
      return number
    })
  }

  /** @param {string} typed @returns {Meant} */
  meant(typed) {
    if (typed.length > LONGEST) return NOTHING
    const found = this.known.get(typed) ?? { sure: new Set(), perhaps: new Set() }
    if (this.known.has(typed)) return found
    for (const [word, number] of this.byStart.get(typed[0]) ?? []) {
      const stem = word.endsWith("*") ? word.slice(0, -1) : ""
      const [ours, begun] = stem ? [stem, typed.slice(0, stem.length)] : [word, typed]
      if (ours === begun) found.sure.add(number)
      else if (this.own.has(typed)) continue
      else if (ours.length >= LONG && near(begun, ours)) found.sure.add(number)
      else if (ours.length >= SHORT && near(begun, ours)) found.perhaps.add(number)
    }
    if (/^\p{N}+$/u.test(typed) && this.numbers.has(NUMBER)) found.sure.add(/** @type {number} */ (this.numbers.get(NUMBER)))
    this.known.set(typed, found)
    return found
  }
}

/**
 * Prepare the lines once.
 *
 * @param {Danger} danger
 * @returns {(text: string) => boolean} whether a text holds one of the lines
 */
export function finder({ groups, lines, quiet, no_slips }) {
  const words = new Vocabulary(no_slips)
  const steps = (/** @type {string} */ line) => line.split(" ").map((part) => part === ".."
    ? null : part.split("/").flatMap((each) => groups[each] ?? [each]).flatMap((each) => words.add(each)))
  const [calls, harmless] = [byFirst(lines.map(steps)), byFirst(quiet.map(steps))]
  return (text) => {
    words.known.clear()
    const typed = wordsOf(text).map((word) => words.meant(word))
    const left = [...typed]
    typed.forEach((_, at) => {
      const end = reach(harmless, typed, at, false)
      if (end > at) left.fill(NOTHING, at, end)
    })
    return left.some((_, at) => reach(calls, left, at, true) > at)
  }
}

/** @param {Step[][]} lines @returns {Map<number, Step[][]>} by each word that they can begin with */
function byFirst(lines) {
  /** @type {Map<number, Step[][]>} */
  const found = new Map()
  for (const line of lines) {
    for (const number of line[0] ?? []) found.set(number, [...found.get(number) ?? [], line])
  }
  return found
}

/**
 * @param {Map<number, Step[][]>} lines
 * @param {Meant[]} typed
 * @param {number} at
 * @param {boolean} slips - whether a short word may have one
 * @returns {number} the word after the first line that begins there; -1: none does
 */
function reach(lines, typed, at, slips) {
  for (const number of slips ? [...typed[at].sure, ...typed[at].perhaps] : typed[at].sure) {
    for (const line of lines.get(number) ?? []) {
      const end = follow(line, 0, typed, at, slips && line.filter((step) => step).length >= LINE ? 1 : 0)
      if (end > at) return end
    }
  }
  return -1
}

/**
 * @param {Step[]} line @param {number} step @param {Meant[]} typed @param {number} at
 * @param {number} slips - how many short words may still have one
 * @returns {number} the word after the line; -1: the text goes on otherwise
 */
function follow(line, step, typed, at, slips) {
  if (step === line.length) return at
  const may = line[step]
  if (may === null) {
    for (let gap = 0; gap <= GAP; gap++) {
      const end = follow(line, step + 1, typed, at + gap, slips)
      if (end > 0) return end
    }
    return -1
  }
  if (at >= typed.length) return -1
  if (may.some((number) => typed[at].sure.has(number))) {
    const end = follow(line, step + 1, typed, at + 1, slips)
    if (end > 0) return end
  }
  return slips && may.some((number) => typed[at].perhaps.has(number))
    ? follow(line, step + 1, typed, at + 1, slips - 1) : -1
}
