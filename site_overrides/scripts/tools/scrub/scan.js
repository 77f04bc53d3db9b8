/**
 * Find private details in a text. Pure: it knows no page. The twin of generator/scrub/scan.py.
 *
 * Each detector looks for its shapes in a text made plain; where two overlap, the more important one holds.
 */
import { lowered, plain } from "./clean.js"
import { fields } from "./fields.js"
import { VALIDATORS } from "./validators.js"
import { lexicon, where } from "./words.js"

/**
 * @typedef {{is: string, alone: boolean, validator?: string, apart?: string, over_lines?: boolean}} Pattern
 * @typedef {{words: string[], within: number, before: number, nearest: boolean}} Nearby
 * @typedef {{id: string, name: string, placeholder: string, data: string, priority: number, any_case: boolean,
 *   same: "digits" | "words" | "exact", patterns: Pattern[], context?: Nearby, unless?: Nearby}} Detector
 * @typedef {{start: number, end: number, detector: string}} Finding - its place in the text as it was typed
 * @typedef {Pattern & {expression: RegExp}} Shape
 * @typedef {{detector: Detector, alone: Shape[], near: Shape[], unless: import("./words.js").Lexicon}} Looker
 * @typedef {{lookers: Looker[], words: import("./words.js").Lexicon}} Scanner
 * @typedef {(detector: Detector, start: number, end: number) => void} Note
 */

/** The id of what the visitor's own words find. */
export const OWN = "own"

const BREAK = /[ \t]{0,4}\r?\n[ \t>]{0,8}/g

/** How much behind the last place where a value may begin is looked at, so that none is cut off. */
const MARGIN = 60

/** Own words shorter than this would take letters out of everything. */
const SHORTEST = 2

/**
 * Get a table of detectors ready, once.
 *
 * @param {Detector[]} table
 * @returns {Scanner}
 */
export function prepareScan(table) {
  const shape = (/** @type {Detector} */ detector, /** @type {Pattern} */ pattern) => {
    const expression = new RegExp(pattern.is, detector.any_case ? "gi" : "g")
    // Chromium interprets an expression the first time and compiles it for the second: let the first be short.
    expression.test("")
    return { ...pattern, expression }
  }
  const lookers = table.map((detector) => ({
    detector,
    alone: detector.patterns.filter((pattern) => pattern.alone).map((pattern) => shape(detector, pattern)),
    near: detector.patterns.filter((pattern) => !pattern.alone).map((pattern) => shape(detector, pattern)),
    unless: lexicon([detector.unless?.words ?? []]),
  }))
  return { lookers, words: lexicon(table.map((detector) => detector.context?.words ?? [])) }
}

/**
 * Everything private in a text, in its order; no two overlap.
 *
 * @param {Scanner} scanner
 * @param {string} text
 * @param {string[]} [own] - names and words of the visitor's own
 * @returns {Finding[]}
 */
export function scan(scanner, text, own = []) {
  const { clean, places } = plain(text)
  const low = lowered(clean)
  /** @type {(Finding & {priority: number})[]} */
  const found = []
  const unless = new Map(scanner.lookers.map((each) => [each.detector, each.unless]))
  /** @type {Note} */
  const note = (detector, start, end) => {
    if (detector.unless && isBeside(detector.unless, unless.get(detector), clean, low, start, end)) return
    found.push({ start, end, detector: detector.id, priority: detector.priority })
  }
  for (const { detector, alone } of scanner.lookers) {
    for (const pattern of alone) for (const [start, end] of matches(pattern, clean)) note(detector, start, end)
  }
  where(scanner.words, clean, low, (at, start, end) => lookNear(scanner.lookers[at], clean, start, end, note))
  inFields(scanner, clean, note)
  overLines(scanner, clean, note)
  found.push(...ownWords(own, low, found))
  const there = (/** @type {number} */ i) => (places ? places[i] : i)
  return settled(found, clean.length).map(({ start, end, detector }) => (
    { start: there(start), end: there(end - 1) + 1, detector }))
}

/**
 * All that a pattern finds and its check accepts.
 *
 * @param {Shape} pattern
 * @param {string} text
 * @returns {[number, number][]}
 */
function matches({ expression, validator, apart }, text) {
  /** @type {[number, number][]} */
  const spans = []
  const check = validator ? VALIDATORS[validator] : null
  let done = 0
  expression.lastIndex = 0
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    const value = found[1] ?? found[0]
    const start = expression.lastIndex - value.length
    const size = check ? check(value) : value.length
    if (size && !(apart && isMiddle(apart, text.slice(Math.max(done, start - 2), start)))) {
      done = start + size
      expression.lastIndex = done
      spans.push([start, done])
    } else expression.lastIndex = found.index + 1
  }
  return spans
}

/** @param {string} apart @param {string} before - the two signs before a match */
function isMiddle(apart, before) {
  return before.length === 2 && apart.includes(before[1]) && before[0] >= "0" && before[0] <= "9"
}

/**
 * Look for what counts only beside a word.
 *
 * @param {Looker} looker
 * @param {string} clean
 * @param {number} first - where the word begins
 * @param {number} last - where it ends
 * @param {Note} note
 */
function lookNear({ detector, near: patterns }, clean, first, last, note) {
  const near = /** @type {Nearby} */ (detector.context)
  if (!patterns.length) return
  const behind = clean.slice(last, last + near.within + MARGIN)
  const after = patterns.flatMap((pattern) => matches(pattern, behind)).filter(([start]) => start <= near.within)
  after.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  for (const [start, end] of near.nearest ? after.slice(0, 1) : after) note(detector, last + start, last + end)
  if (!near.before) return
  const begin = Math.max(0, first - near.before - MARGIN)
  const ahead = clean.slice(begin, first)
  for (const pattern of patterns) {
    for (const [start, end] of matches(pattern, ahead)) {
      if (first - begin - end <= near.before) note(detector, begin + start, begin + end)
    }
  }
}

/**
 * Look into values whose label, a column's or a line's above it, is a word of a detector's.
 *
 * @param {Scanner} scanner
 * @param {string} clean
 * @param {Note} note
 */
function inFields({ lookers, words }, clean, note) {
  /** Which detectors a label tells of. @type {Map<string, Set<number>>} */
  const told = new Map()
  for (const [label, start, end] of fields(clean)) {
    let chosen = told.get(label)
    if (!chosen) {
      /** @type {Set<number>} */
      const places = new Set()
      where(words, label, lowered(label), (at) => places.add(at))
      told.set(label, places)
      chosen = places
    }
    for (const at of chosen) {
      const { detector } = lookers[at]
      for (const [first, last] of valued(lookers[at], label, clean.slice(start, end))) note(detector, start + first, start + last)
    }
  }
}

/**
 * @param {Looker} looker
 * @param {string} label
 * @param {string} value
 */
function valued({ detector, alone, near: patterns }, label, value) {
  const near = /** @type {Nearby} */ (detector.context)
  const ahead = label.length + 2
  const found = patterns.flatMap((pattern) => matches(pattern, value)).filter(([start]) => start <= near.within)
  for (const pattern of alone) {
    // Its label stands in the pattern itself, as with "password: ...".
    for (const [start, end] of matches(pattern, `${label}: ${value}`)) if (start >= ahead) found.push([start - ahead, end - ahead])
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  return near.nearest ? found.slice(0, 1) : found
}

/**
 * Numbers that a line ends in the middle of. Two lines of nothing but digits are rows of a column.
 *
 * @param {Scanner} scanner
 * @param {string} clean
 * @param {Note} note
 */
function overLines({ lookers }, clean, note) {
  const over = lookers.flatMap(({ detector, alone, near }) => (
    [...alone, ...near].filter((pattern) => pattern.over_lines).map((pattern) => ({ detector, pattern }))))
  for (const { index: left, 0: gap } of over.length ? clean.matchAll(BREAK) : []) {
    const right = left + gap.length
    const start = Math.max(left && clean.lastIndexOf("\n", left - 1) + 1, left - MARGIN)
    const stop = clean.indexOf("\n", right)
    const [before, after] = [clean.slice(start, left), clean.slice(right, Math.min(right + MARGIN, stop >= 0 ? stop : clean.length))]
    if (!/[0-9]/.test(before.slice(-6)) || !/[0-9]/.test(after.slice(0, 6)) || !/[A-Za-z]/.test(before + after)) continue
    const joined = before + (before.endsWith("-") ? "" : " ") + after
    for (const { detector, pattern } of over) {
      for (const [first, last] of matches(pattern, joined)) {
        if (start + first < left && start + last > left + 1) note(detector, start + first, right + last - (joined.length - after.length))
      }
    }
  }
}

/**
 * Whether a word stands beside a match.
 *
 * @param {Nearby} near
 * @param {import("./words.js").Lexicon | undefined} words
 * @param {string} clean
 * @param {string} low
 * @param {number} start
 * @param {number} end
 */
function isBeside(near, words, clean, low, start, end) {
  if (!words) return false
  const begin = Math.max(0, start - near.within - MARGIN)
  let found = false
  where(words, clean.slice(begin, start), low.slice(begin, start), (_, __, last) => { found ||= start - begin - last <= near.within })
  const stop = end + near.before + MARGIN
  if (near.before) where(words, clean.slice(end, stop), low.slice(end, stop), (_, first) => { found ||= first <= near.before })
  return found
}

/**
 * The visitor's own words, wherever they stand as words. Inside something longer that was found they wait: a name in
 * an e-mail address must not keep the address from being hidden.
 *
 * @param {string[]} own
 * @param {string} low
 * @param {Finding[]} found
 */
function ownWords(own, low, found) {
  const sorted = [...found].sort((a, b) => a.start - b.start)
  /** @type {number[]} */
  const reach = []
  sorted.forEach((each, i) => { reach.push(Math.max(each.end, reach[i - 1] ?? 0)) })
  const isInside = (/** @type {number} */ start, /** @type {number} */ end) => {
    let [left, right] = [0, sorted.length]
    while (left < right) {
      const middle = left + right >> 1
      if (sorted[middle].start <= start) left = middle + 1
      else right = middle
    }
    return left > 0 && reach[left - 1] >= end
  }
  const isWord = /[\p{L}\p{N}]/u
  const spans = []
  for (const word of new Set(own.map((each) => lowered(plain(each).clean).trim()))) {
    if (word.length < SHORTEST) continue
    for (let start = low.indexOf(word); start >= 0; start = low.indexOf(word, start + 1)) {
      const end = start + word.length
      // A half of a pair of surrogates is no letter; the sign that it is half of is whole on one side at least.
      if (isWord.test(word[0]) && isWord.test(low[start - 1] ?? "")) continue
      if (isWord.test(word[word.length - 1]) && isWord.test(low[end] ?? "")) continue
      // Beyond every detector's priority, which end at 100, or below them all.
      spans.push({ start, end, detector: OWN, priority: isInside(start, end) ? 0 : 1000 })
      start = end - 1
    }
  }
  return spans
}

/**
 * Where several claim the same place, keep the most important, then the longest.
 *
 * @param {(Finding & {priority: number})[]} found
 * @param {number} length
 * @returns {Finding[]}
 */
function settled(found, length) {
  const taken = new Uint8Array(length)
  // Place and id only keep the order the same as in Python.
  const best = [...found].sort((a, b) => b.priority - a.priority || b.end - b.start - (a.end - a.start)
    || a.start - b.start || (a.detector < b.detector ? -1 : 1))
  const kept = best.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}
