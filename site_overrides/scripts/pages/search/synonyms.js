/**
 * Words that mean about the same: whoever types one also finds the others, for a little less.
 */
import { MEANT } from "../../shared/lexicon.js"
import { stem } from "../../shared/spelling.js"

/** @typedef {import("../../shared/lexicon.js").Lexicon} Lexicon */

/** What a word is worth that only means about the same. */
const SYNONYM = 0.65

/** Groups of such words, as they are compared; an ending more or less does not count. */
export class Synonyms {
  /** @param {string[][]} groups */
  constructor(groups) {
    /** @type {Map<string, string[]>} */
    this.groups = new Map(groups.flatMap((group) => group.map((word) => [stem(word), group])))
  }

  /**
   * What a word may mean, with the words that mean about the same.
   *
   * @param {Lexicon} lexicon
   * @param {string} typed
   * @param {Map<string, number>} meant - what the letters alone say
   * @returns {Map<string, number>}
   */
  widen(lexicon, typed, meant) {
    const group = this.groups.get(stem(typed))
    if (!group) return meant
    const own = stem(typed)
    // Who types a word that is listed means it, and no other one that looks like it.
    const found = new Map([...meant].filter(([word, worth]) => worth >= MEANT || stem(word) === own))
    for (const other of group) {
      for (const [word, worth] of lexicon.family(other)) {
        found.set(word, Math.max(found.get(word) ?? 0, SYNONYM * worth))
      }
    }
    return found
  }
}
