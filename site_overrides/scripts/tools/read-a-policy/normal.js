/**
 * A text made comparable, as phrases were counted: small letters, plain quotes and dashes, no Markdown marks, no
 * addresses of links, runs of spaces joined. Each character remembers where it stood, so that a hit can be shown in
 * the text as it was pasted. Pure functions.
 */

import { isUnseen } from "../../shared/plain.js"

/**
 * @typedef {object} Normal
 * @property {string} text
 * @property {Uint32Array} from - for each character of `text`, and for its end, where it stood in the original
 */

const PLAIN = new Map([
  ..."\u2018\u2019\u201a\u201b\u2032\u00b4".split("").map((sign) => /** @type {[string, string]} */ ([sign, "'"])),
  ..."\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb".split("").map((sign) => /** @type {[string, string]} */ ([sign, '"'])),
  ..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212".split("").map((sign) => /** @type {[string, string]} */ ([sign, "-"])),
])

const SPACE = /\s/
const MARKDOWN = /[*_#>|~[\]\\`]/
/** Where no address ends within so many characters, it is none. It bounds the work that a broken text can cause. */
const LONGEST_ADDRESS = 1000

/**
 * @param {string} original
 * @param {number} [start] - where the part begins that is made comparable
 * @param {number} [end]
 * @returns {Normal}
 */
export function normalised(original, start = 0, end = original.length) {
  /** @type {string[]} */
  const letters = []
  /** @type {number[]} */
  const from = []
  for (let at = start; at < end;) {
    const skip = original[at] === "]" && original[at + 1] === "(" ? addressEnd(original, at + 1, end) : 0
    if (skip) {
      at = skip
      continue
    }
    const sign = String.fromCodePoint(/** @type {number} */ (original.codePointAt(at)))
    // By halves of a pair where a sign has two: places are counted as JavaScript counts them.
    for (const letter of letterOf(sign).split("")) {
      if (letter === " " && (letters.length === 0 || letters[letters.length - 1] === " ")) continue
      letters.push(letter)
      from.push(at)
    }
    at += sign.length
  }
  from.push(end)
  return { text: letters.join(""), from: Uint32Array.from(from) }
}

/**
 * @param {string} sign - one character of the original
 * @returns {string} what stands for it: nothing, one letter, or several ("fi" for a ligature)
 */
function letterOf(sign) {
  const code = sign.charCodeAt(0)
  if (code < 128) {
    if (SPACE.test(sign)) return " "
    if (sign === "`") return ""
    return MARKDOWN.test(sign) ? "" : sign.toLowerCase()
  }
  const known = PLAIN.get(sign)
  if (known) return known
  if (isUnseen(sign)) return ""
  return sign.normalize("NFKC").toLowerCase().replace(/\s/g, " ")
}

/**
 * @param {string} text
 * @param {number} open - where the bracket of an address stands
 * @param {number} end - where the part ends
 * @returns {number} the place after the address, or 0 where there is none
 */
function addressEnd(text, open, end) {
  const near = text.slice(open, Math.min(end, open + LONGEST_ADDRESS))
  const close = near.indexOf(")")
  return close > 0 && !near.slice(0, close).includes("\n") ? open + close + 1 : 0
}
