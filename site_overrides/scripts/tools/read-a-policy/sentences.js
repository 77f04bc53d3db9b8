/**
 * Sentences of a normalised text: they end with their sign, and where a new paragraph or item begins. Pure functions.
 */

const SENTENCE_END = /[.!?;]/

/** A sentence is looked at this far to each side: enough for any real one, and a bound for texts without an end. */
const LONGEST_SENTENCE = 1200

/**
 * @param {import("./normal.js").Normal} normal
 * @param {number} start
 * @param {number} end
 * @returns {[number, number]} the sentence around a phrase, in the normalised text
 */
export function sentenceAround(normal, start, end) {
  const { text, breaks } = normal
  const at = firstAfter(breaks, start)
  let first = Math.max(breaks[at - 1] ?? 0, start - LONGEST_SENTENCE)
  for (let i = start - 1; i > first; i--) {
    if (SENTENCE_END.test(text[i]) && text[i + 1] === " ") {
      first = i + 1
      break
    }
  }
  const limit = Math.min(breaks[firstAfter(breaks, end - 1)] ?? text.length, end + LONGEST_SENTENCE)
  let last = limit
  for (let i = end; i < limit; i++) {
    if (SENTENCE_END.test(text[i]) && (i + 1 === text.length || text[i + 1] === " ")) {
      last = i + 1
      break
    }
  }
  while (text[first] === " ") first++
  return [Math.min(first, start), Math.max(last, end)]
}

/**
 * @param {number[]} sorted
 * @param {number} value
 * @returns {number} the index of the first that is greater
 */
function firstAfter(sorted, value) {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** @param {import("./normal.js").Normal} normal @returns {string[]} all of them */
export function sentencesOf(normal) {
  const parts = [0, ...normal.breaks, normal.text.length]
  return parts.slice(1).flatMap((end, i) => normal.text.slice(parts[i], end).split(/(?<=[.!?;]) /))
}
