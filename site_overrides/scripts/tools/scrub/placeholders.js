/**
 * Placeholders for private details. Pure: what stands for what is kept in a `Ledger`, in memory.
 */
import { plain } from "./clean.js"
import { undressed } from "./disguise.js"

/**
 * @typedef {"digits" | "words" | "exact"} Sameness
 */

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
    for (const [, name, number] of undressed(text).bare.matchAll(/([A-Z]{4,12}(?:_[A-Z]{2,12}){0,2})(\d{1,5})/g)) {
      if (!this.values.has(`${name}_${Number(number)}`)) this.foreign.add(`${name}_${Number(number)}`)
    }
    for (const [found] of undressed(text).bare.matchAll(/[A-Z]{2,12}(?:_[A-Z]{2,12}){0,2}_\d{1,5}/gi)) {
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
