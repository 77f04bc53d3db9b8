/**
 * All words that there are to find, and which of them somebody means who typed one.
 */
import { near, soundsAlike } from "./slip.js"
import { isSmall, singular, stem } from "./spelling.js"

/** What a word is worth that is found: the word itself, its plural, one of its family, ... a part of another one. */
export const WORTH = { whole: 1, plural: 0.97, family: 0.85, begins: 0.7, inflected: 0.6, slip: 0.55, related: 0.3, part: 0.25 }

/** From this worth on it is the word that was meant, for all that we know; below, it only looks like it. */
export const MEANT = 0.5

/** Letters from which on slips are forgiven, other words of the same beginning related, parts of words found. */
const LONG = 5
const PART = 4

/** So many words that were typed are remembered with what they mean. */
const REMEMBERED = 500

/** Words to be found. */
export class Lexicon {
  /** @param {Iterable<string>} words - as they are compared */
  constructor(words) {
    /** Once each; small ones are found as they stand only. */
    this.words = new Set(words)
    /** @type {Map<string, string[]>} */
    this.families = new Map()
    /** By the first letter. @type {Map<string, string[]>} */
    this.starts = new Map()
    /** @type {Map<string, string>} */
    this.stems = new Map()
    for (const word of this.words) {
      if (isSmall(word)) continue
      const base = stem(word)
      this.stems.set(word, base)
      push(this.families, base, word)
      push(this.starts, word[0], word)
    }
    /** @type {Map<string, Map<string, number>>} */
    this.seen = new Map()
  }

  /**
   * The words that may be meant, with what each is worth.
   *
   * @param {string} typed - as it is compared
   * @param {number} begins - letters from which on it may be the beginning of a word
   * @returns {Map<string, number>}
   */
  meant(typed, begins) {
    const key = `${typed} ${begins}`
    let found = this.seen.get(key)
    if (!found) {
      found = this.look(typed, begins)
      if (this.seen.size > REMEMBERED) this.seen.clear()
      this.seen.set(key, found)
    }
    return found
  }

  /**
   * As *meant*, for two words that were typed apart ("co pilot"): the whole word, or a slip from it.
   *
   * @param {string} typed
   * @param {boolean} slips
   * @returns {Map<string, number>}
   */
  together(typed, slips) {
    const found = this.family(typed)
    if (!found.size && slips && typed.length > LONG) this.slips(typed, found)
    return found
  }

  /** @param {string} typed @returns {Map<string, number>} */
  family(typed) {
    const found = new Map()
    const family = isSmall(typed) ? [] : this.families.get(stem(typed)) ?? []
    for (const word of family) found.set(word, singular(word) === singular(typed) ? WORTH.plural : WORTH.family)
    if (this.words.has(typed)) found.set(typed, WORTH.whole)
    return found
  }

  /** @param {string} typed @param {number} begins @returns {Map<string, number>} */
  look(typed, begins) {
    const found = this.family(typed)
    if (isSmall(typed)) return found
    const known = found.size > 0
    for (const word of this.starts.get(typed[0]) ?? []) {
      if (found.has(word)) continue
      const worth = likeness(typed, word, begins)
      if (worth) found.set(word, worth)
    }
    // Who types a word that there is means it, and no other one that looks like it.
    if (!known && typed.length >= LONG) this.slips(typed, found)
    if (typed.length >= PART && ![...found.values()].some((worth) => worth >= MEANT)) this.parts(typed, found)
    return found
  }

  /** @param {string} typed @param {Map<string, number>} found */
  slips(typed, found) {
    const own = stem(typed)
    // The first letter is right, or has changed places with the second: "mother" is not "other".
    const others = typed[1] === typed[0] ? [] : this.starts.get(typed[1]) ?? []
    for (const word of [...this.starts.get(typed[0]) ?? [], ...others]) {
      if (word.length < PART || (found.get(word) ?? 0) >= WORTH.slip) continue
      const alike = near(typed, word) || soundsAlike(typed, word) || (own.length >= LONG && near(own, this.stems.get(word) ?? word))
      if (alike && (word[0] === typed[0] || word[1] === typed[0])) found.set(word, WORTH.slip)
    }
  }

  /** @param {string} typed @param {Map<string, number>} found */
  parts(typed, found) {
    for (const words of this.starts.values()) {
      for (const word of words) {
        const inside = word.length > typed.length ? word.includes(typed) : word.length >= LONG && typed.includes(word)
        if (inside && !found.has(word)) found.set(word, WORTH.part)
      }
    }
  }
}

/**
 * What a word is worth that begins as another one.
 *
 * @param {string} typed
 * @param {string} word
 * @param {number} begins
 * @returns {number} 0: nothing
 */
function likeness(typed, word, begins) {
  // The nearer its end, the surer it is.
  if (typed.length >= begins && word.startsWith(typed)) return MEANT + (WORTH.begins - MEANT) * typed.length / word.length
  if (word.length >= LONG && typed.length <= word.length + 2 && typed.startsWith(word)) return WORTH.inflected
  let same = 0
  while (same < typed.length && typed[same] === word[same]) same++
  return same >= LONG && Math.max(typed.length, word.length) - same <= 3 ? WORTH.related : 0
}

/** @template K @template T @param {Map<K, T[]>} map @param {K} key @param {T} item */
function push(map, key, item) {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}
