/**
 * Phrases in a policy: where they stand, whether they are said with "not", and what the text has no word about.
 * Pure functions over content/phrases.yml and content/reading.yml.
 */

import { normalised } from "./normal.js"
import { sentenceAround, sentencesOf } from "./sentences.js"

/**
 * @typedef {object} Phrase
 * @property {string} id
 * @property {string} group
 * @property {string} severity - "red_flag", "ask" or "reassuring"
 * @property {string[]} variants
 *
 * @typedef {object} Negation
 * @property {string[]} words
 * @property {number} reach
 * @property {string[]} not_these
 * @property {string[]} stops
 * @property {string[]} exceptions
 * @property {string[]} permission
 * @property {string[]} permission_with_not
 * @property {string[]} doubts
 *
 * @typedef {object} Expected
 * @property {string} id
 * @property {string[]} any
 * @property {string[]} with
 * @property {string[]} unless
 * @property {boolean} number
 *
 * @typedef {object} Reading
 * @property {Phrase[]} phrases
 * @property {Negation} negation
 * @property {string[]} warnings - phrases in which "not" belongs to the warning
 * @property {string[]} only_negated - variants that warn only where they are negated
 * @property {Record<string, string[]>} beside - words of which one must stand in the same sentence, by variant
 * @property {Expected[]} expected
 * @property {string[]} english
 * @property {number} shortest
 *
 * How a phrase is said: as it stands; with "not"; with "not" and an exception behind it; with a yes asked first;
 * or, for a promise, with words that take it back.
 * @typedef {"plain" | "negated" | "partly" | "permission" | "doubted"} Manner
 *
 * @typedef {object} Hit
 * @property {string} phrase
 * @property {Manner} manner
 * @property {number} start - in the original
 * @property {number} end
 * @property {[number, number]} sentence - in the original
 *
 * @typedef {object} Found
 * @property {Hit[]} hits - in the order of the text
 * @property {string[]} missing - ids of what is expected and not there
 * @property {"" | "short" | "language"} unjudged - why nothing is said about what is missing
 */

const LETTER = /[a-z0-9']/
const LENGTH_OF_TIME = /\d[\d,.]*\s*(?:-\s*)?(?:hour|day|week|month|year)/

/** So often a phrase is looked at; a text that says it more often says nothing new. */
const MOST_OF_ONE = 200

/** Of common English words a tenth is few; a text in another language has hardly any. */
const LEAST_ENGLISH = 0.08

/**
 * @param {string} original
 * @param {Reading} reading
 * @returns {Found}
 */
export function readPolicy(original, reading) {
  const normal = normalised(original)
  const spots = reading.phrases.flatMap((phrase) => spotsOf(normal.text, phrase))
  spots.sort((a, b) => a.start - b.start || b.end - a.end)
  const hits = spots.flatMap((spot) => hitOf(normal, spot, reading))
  return { hits, ...missingIn(normal, reading) }
}

/**
 * @typedef {object} Spot
 * @property {Phrase} phrase
 * @property {string} variant
 * @property {number} start - in the normalised text
 * @property {number} end
 */

/**
 * Where a phrase stands. Of variants that overlap, the longest one counts, once.
 *
 * @param {string} text
 * @param {Phrase} phrase
 * @returns {Spot[]}
 */
function spotsOf(text, phrase) {
  const spots = []
  for (const variant of [...phrase.variants].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(variant); at >= 0; at = text.indexOf(variant, at + variant.length)) {
      spots.push({ phrase, variant, start: at, end: at + variant.length })
    }
  }
  spots.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = -1
  const apart = spots.filter((spot) => {
    const free = spot.start >= last
    if (free) last = spot.end
    return free
  })
  return apart.slice(0, MOST_OF_ONE)
}

/**
 * @param {import("./normal.js").Normal} normal
 * @param {Spot} spot
 * @param {Reading} reading
 * @returns {Hit[]} none where the words count only negated, or only beside others, and are not so
 */
function hitOf(normal, spot, reading) {
  const [start, end] = sentenceAround(normal, spot.start, spot.end)
  const before = normal.text.slice(start, spot.start)
  const after = normal.text.slice(spot.end, end)
  const negated = isNegated(before, spot.variant, reading.negation)
  if (reading.only_negated.includes(spot.variant) && !negated) return []
  const beside = reading.beside[spot.variant]
  if (beside && !beside.some((word) => `${before}${after}`.includes(word))) return []
  return [{
    phrase: spot.phrase.id,
    manner: mannerOf(spot, before, after, reading),
    start: normal.from[spot.start],
    end: normal.from[spot.end - 1] + 1,
    sentence: [normal.from[start], normal.from[end]],
  }]
}

/**
 * @param {Spot} spot
 * @param {string} before - the sentence up to the phrase
 * @param {string} after - the sentence behind it
 * @param {Reading} reading
 * @returns {Manner}
 */
function mannerOf(spot, before, after, reading) {
  const { negation, warnings } = reading
  if (warnings.includes(spot.phrase.id)) return "plain"
  if (spot.phrase.severity === "reassuring") {
    if (lastOf(before, negation.doubts) >= 0) return "doubted"
    return !holdsNegation(spot.variant, negation) && isNegated(before, spot.variant, negation) ? "negated" : "plain"
  }
  const negated = isNegated(before, spot.variant, negation)
  const whole = `${before}${spot.variant}${after}`
  if (lastOf(whole, negation.permission) >= 0) return "permission"
  if (!negated) return "plain"
  if (lastOf(whole, negation.permission_with_not) >= 0) return "permission"
  return lastOf(after, negation.exceptions) >= 0 ? "partly" : "negated"
}

/**
 * @param {string} before
 * @param {string} variant
 * @param {Negation} negation
 * @returns {boolean} whether the phrase holds a negation itself, or one reaches it
 */
function isNegated(before, variant, negation) {
  if (holdsNegation(variant, negation)) return true
  let part = before
  for (const words of negation.not_these) part = part.replaceAll(words, " ".repeat(words.length))
  const stop = lastOf(part, negation.stops)
  if (stop >= 0) part = part.slice(stop)
  return lastOf(part.trim().split(" ").slice(-negation.reach).join(" "), negation.words) >= 0
}

/** @param {string} variant @param {Negation} negation @returns {boolean} */
function holdsNegation(variant, negation) {
  return lastOf(variant, negation.words) >= 0
}

/**
 * @param {string} text
 * @param {string[]} terms
 * @returns {number} where the last of them begins, as whole words; -1: none is there
 */
function lastOf(text, terms) {
  let last = -1
  for (const term of terms) {
    // To lastIndexOf -1 means 0, so behind a hit at the start it would find that one for ever.
    for (let at = text.lastIndexOf(term); at > last; at = at > 0 ? text.lastIndexOf(term, at - 1) : -1) {
      const whole = !LETTER.test(text[at - 1] ?? " ") && !LETTER.test(text[at + term.length] ?? " ")
      if (whole) {
        last = at
        break
      }
    }
  }
  return last
}

/**
 * @param {import("./normal.js").Normal} normal
 * @param {Reading} reading
 * @returns {{missing: string[], unjudged: Found["unjudged"]}}
 */
function missingIn(normal, reading) {
  const words = normal.text.split(" ")
  if (words.length < reading.shortest) return { missing: [], unjudged: "short" }
  const common = new Set(reading.english)
  const known = words.filter((word) => common.has(word)).length
  if (known < words.length * LEAST_ENGLISH) return { missing: [], unjudged: "language" }
  const sentences = sentencesOf(normal)
  const missing = reading.expected.filter((each) => !sentences.some((sentence) => isAbout(sentence, each)))
  return { missing: missing.map((each) => each.id), unjudged: "" }
}

/** @param {string} sentence @param {Expected} expected @returns {boolean} */
function isAbout(sentence, expected) {
  const holds = (/** @type {string[]} */ terms) => terms.some((term) => sentence.includes(term))
  if (!holds(expected.any) || holds(expected.unless)) return false
  if (expected.with.length && !holds(expected.with)) return false
  return !expected.number || LENGTH_OF_TIME.test(sentence)
}
