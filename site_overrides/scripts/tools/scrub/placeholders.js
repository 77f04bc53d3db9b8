/**
 * Placeholders for private details, and the way back. Pure: what stands for what is kept in a `Ledger`, in memory.
 */
import { plain } from "./clean.js"

/**
 * @typedef {"digits" | "words" | "exact"} Sameness
 * @typedef {{text: string, value: boolean}} Part - a stretch of an answer; `value`: it was put back
 */

const DASHES = "\\u2010-\\u2015-"
// Our names have up to three words of letters. Every part is bounded, so that no answer can hang the page.
const BRACKETED = (
  `\\\\?[\\[{<\u3010][\\s*]{0,4}([A-Za-z]{2,12}(?:[\\s_\\\\${DASHES}]{1,3}[A-Za-z]{2,12}){0,2})`
  + `[\\s_\\\\#${DASHES}]{0,3}(\\d{1,5})[\\s*]{0,4}\\\\?[\\]}>\u3011]`
)
const BARE = "\\b([A-Za-z]{2,12}(?:\\\\?_[A-Za-z]{2,12}){0,2})\\\\?_(\\d{1,5})(?![\\w])"

/**
 * What makes two values the same.
 *
 * @param {string} value
 * @param {Sameness} same
 */
function keyOf(value, same) {
  const { clean } = plain(value)
  if (same === "exact") return clean
  if (same === "digits") return clean.replace(/[\s()./-]+/g, "").toUpperCase()
  return clean.replace(/\s+/g, " ").trim().toLowerCase()
}

/** What stands for what. The same value always gets the same placeholder. */
export class Ledger {
  constructor() {
    /** @type {Map<string, string>} */
    this.placeholders = new Map()
    /** @type {Map<string, string>} */
    this.values = new Map()
    /** @type {Map<string, number>} */
    this.last = new Map()
    /** Placeholders that stand in the visitor's own text: ours must not be taken for them. @type {Set<string>} */
    this.foreign = new Set()
  }

  /**
   * Leave out the placeholders that a text has already.
   *
   * @param {string} text
   */
  avoid(text) {
    for (const [found] of text.matchAll(/[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}_\d{1,5}/gi)) {
      // What stands around it may be a value that goes: of "...orgemail_2" and "email_24111 1111" email_2 is left.
      const [, name, number] = /^(.*_)(\d+)$/.exec(found.toUpperCase()) ?? ["", "", ""]
      for (let at = 0; at < name.length - 1; at += 1) {
        for (let end = 1; end <= number.length; end += 1) {
          const left = name.slice(at) + number.slice(0, end)
          if (!this.values.has(left)) this.foreign.add(left)
        }
      }
    }
  }

  /**
   * The placeholder of a value: "[EMAIL_1]".
   *
   * @param {string} name - EMAIL
   * @param {string} value
   * @param {Sameness} same
   */
  placeholder(name, value, same) {
    const key = `${name} ${keyOf(value, same)}`
    let made = this.placeholders.get(key)
    if (made === undefined) {
      let number = this.last.get(name) ?? 0
      do number += 1; while (this.foreign.has(`${name}_${number}`))
      this.last.set(name, number)
      made = `${name}_${number}`
      this.placeholders.set(key, made)
      this.values.set(made, value)
    }
    return `[${made}]`
  }
}

/**
 * Put the real values back into an answer. Assistants change placeholders a little: case, spaces, other dashes,
 * Markdown around or in them, a backslash before the underscore, no brackets.
 *
 * @param {string} answer
 * @param {Ledger} ledger
 * @returns {{parts: Part[], count: number, unknown: string[]}} unknown: what looks like ours and is not
 */
export function restored(answer, ledger) {
  /** @type {Part[]} */
  const parts = []
  const unknown = new Set()
  const names = new Set([...ledger.values.keys()].map((each) => each.replace(/_\d+$/, "")))
  let count = 0
  let done = 0
  const put = (/** @type {string} */ text, value = false) => { if (text) parts.push({ text, value }) }
  for (const found of answer.matchAll(new RegExp(`${BRACKETED}|${BARE}`, "g"))) {
    const name = (found[1] ?? found[3]).replace(/[\s_\\\u2010-\u2015-]+/g, "_").toUpperCase()
    const value = ledger.values.get(`${name}_${Number(found[2] ?? found[4])}`)
    if (value === undefined) {
      if (names.has(name)) unknown.add(found[0])
      continue
    }
    // A backslash that escapes nothing was in the text: "C:\\[NAME_1]". Assistants escape both brackets.
    const own = /^\\.+[^\\][\]}>\u3011]$/s.test(found[0]) ? 1 : 0
    put(answer.slice(done, found.index + own))
    put(value, true)
    count += 1
    done = found.index + found[0].length
  }
  put(answer.slice(done))
  return { parts, count, unknown: [...unknown] }
}
