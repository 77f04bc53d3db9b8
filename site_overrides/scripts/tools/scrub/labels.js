/** What is known by its label alone: numbers of many kinds, and a wallet's words. The twin of generator/scrub/labels.py. */
import { digits, signs } from "./numbers.js"
import { DATE, MONEY, YEARS } from "./shapes.js"

/** @typedef {import("./numbers.js").Check} Check */

/** Everyday words that no list of a wallet's words has (BIP 39, English). */
const NO_SEED = (
  "the and for was are his her our but not had were she him its has did who how let got too yet nor been them their "
  + "from have than your which these those would because over said went came some more into your don does"
).split(" ")

/** Where the groups of a number end, up to a word of a sentence. @param {string} value */
function lastGroup(value) {
  let end = 0
  for (const { index, 0: text } of value.matchAll(/[^ ]{1,40}/g)) {
    const behind = index + text.length
    const figures = /[0-9]/.test(text)
    const short = end ? /^[A-Z]{1,4}$/.test(text) : /^[A-Z-]{1,5}$/.test(text)
    if (!figures && !short || signs(value.slice(0, behind)).length > 24) break
    // Letters come first only where digits follow them.
    if (!figures && !end && (index || !/^ [A-Z]{0,4}[0-9]/.test(value.slice(behind, behind + 6)))) break
    end = behind
  }
  return end
}

/** A number behind a word that tells what it is: groups of digits and capitals. @type {Check} */
export function labelled(value) {
  let end = lastGroup(value)
  while (end && !(/[0-9A-Za-z]/.test(value[end - 1]) || value[end - 1] === ")" && value.slice(0, end).includes("("))) end -= 1
  const number = value.slice(0, end)
  const [count, size] = [digits(number).length, signs(number).length]
  const right = count >= 3 && size >= 4 || count >= 2 && size >= 6
  const isOther = DATE.exec(number)?.[0] === number || YEARS.test(number) || MONEY.test(number) || /^(?:19|20)[0-9][0-9]$/.test(number)
  return right && !isOther ? end : 0
}

/** As many words as a wallet has, none of them one of everyday. @type {Check} */
export function seedLabelled(value) {
  const words = value.toLowerCase().split(" ")
  const count = [24, 21, 18, 15, 12].find((each) => each <= words.length) ?? 0
  const taken = words.slice(0, count)
  return count && !taken.some((word) => NO_SEED.includes(word)) ? taken.join(" ").length : 0
}

/** The same without a label: nothing may be left over. @type {Check} */
export const seed = (value) => (
  seedLabelled(value) === value.length && new Set(value.split(" ")).size > 6 ? value.length : 0
)
