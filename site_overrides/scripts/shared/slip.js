/**
 * Slips of the finger. Pure.
 */

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
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return left.length + right.length <= 1 || (left.length === 1 && right.length === 1)
    || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
}
