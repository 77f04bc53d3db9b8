/**
 * Slips of the finger, and of the ear. Pure.
 */

/** One vowel, or two that are heard as one. */
const VOWEL = /^[aeiouy]{1,2}$/

/**
 * What differs between two words: their middles, without the beginning and the end that they share.
 *
 * @param {string} a
 * @param {string} b
 * @returns {[string, string]}
 */
function apart(a, b) {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

/**
 * Whether one slip at most lies between two words: a letter too many, missing, wrong, or two that changed places.
 *
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
export function near(a, b) {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  const [left, right] = apart(a, b)
  return left.length + right.length <= 1 || (left.length === 1 && right.length === 1)
    || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
}

/**
 * Whether two words differ in one vowel as it is heard: "clode" is "claude".
 *
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
export function soundsAlike(a, b) {
  return Math.abs(a.length - b.length) <= 1 && apart(a, b).every((part) => VOWEL.test(part))
}
