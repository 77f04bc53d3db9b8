// @ts-check
/**
 * Whether a text holds words of danger. Pure: it knows no page.
 */
import { near } from "../../shared/slip.js"

/** From this length on one slip is forgiven. In shorter words it would make "grape" of "rape". */
const LONG = 6

/** Longer words are none of ours, and would cost time. */
const LONGEST = 24

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
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} keyOf
 * @returns {Map<string, T[]>}
 */
function grouped(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const found = new Map()
  for (const item of items) found.set(keyOf(item), [...found.get(keyOf(item)) ?? [], item])
  return found
}

/**
 * Prepare the lines once.
 *
 * @param {string[]} lines
 * @returns {(text: string) => boolean} whether a text holds one of the lines
 */
export function finder(lines) {
  const phrases = lines.map(wordsOf)
  const known = [...new Set(phrases.flat())]
  // By the first letter, which has to be right: each word typed is held against a few of ours, at every key.
  const byStart = grouped(known.filter((word) => word.length >= LONG), (word) => word[0])
  const exact = new Set(known)
  /** Which of our words a typed one may be. @type {Map<string, string[]>} */
  const seen = new Map()
  const meant = (/** @type {string} */ word) => {
    if (!seen.has(word)) {
      // One shorter than ours: a letter may be missing.
      const slips = word.length < LONG - 1 || word.length > LONGEST ? [] : byStart.get(word[0]) ?? []
      seen.set(word, [...(exact.has(word) ? [word] : []), ...slips.filter((ours) => ours !== word && near(word, ours))])
    }
    return /** @type {string[]} */ (seen.get(word))
  }
  const byFirst = grouped(phrases, ([first]) => first)
  return (text) => {
    seen.clear()
    const typed = wordsOf(text).map(meant)
    const stands = (/** @type {string[]} */ phrase, /** @type {number} */ at) =>
      phrase.every((word, index) => typed[at + index]?.includes(word))
    return typed.some((mean, at) => mean.some((word) => byFirst.get(word)?.some((phrase) => stands(phrase, at))))
  }
}
