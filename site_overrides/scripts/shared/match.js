/**
 * The one matcher: which names are meant by what somebody typed. Word by word, in any order; pure, and made ready once.
 *
 * Each hit says how good it is:
 *   exact  what was typed is one of the names, but for small words, endings and the order of the words
 *   good   most of what was typed is in the names, or enough of it and one name in it is whole
 *   weak   some word fits, the rest does not: never an answer by itself, only something to choose from
 */
import { Lexicon, MEANT, WORTH } from "./lexicon.js"
import { isSmall, wordsIn } from "./spelling.js"

/** @typedef {"exact" | "good" | "weak"} Quality */
/**
 * @typedef {object} Hit
 * @property {number} at - row of the entry
 * @property {number} by - row of the name, in the entry, that fits best
 * @property {number} score
 * @property {number} share - how much of what was typed fits, by weight, 0 to 1
 * @property {Quality} quality
 * @property {boolean} whole - what was typed is one of the names, but for slips
 */
/** @typedef {{word: string, from: number, to: number}} Unit - a word, or two neighbours in one, by their places */
/** @typedef {{unit: Unit, meant: Map<string, number>}} Meaning - words that it may mean, with what each is worth */

/** So much of a text is read, and so many of its words: nobody looks something up with more. */
const LETTERS_READ = 2000
export const WORDS_READ = 24

/** What a small word weighs beside others. */
export const LITTLE = 0.05

/** Letters from which on a word in the middle of a text may be a beginning, and the last one, which is not done yet. */
const BEGINS = 3
const BEGINS_LAST = 2

/** How much of what was typed has to fit for a good hit: alone, and where a name in it is whole. */
const MOSTLY = 0.6
const PARTLY = 0.4
const NEARLY_ALL = 0.9

/**
 * What a word counts, at least, of a name that does not fit otherwise, where names are only a part of what there is to
 * find: who goes by many names would else have a word for everything.
 */
const STREWN = 0.5

/**
 * What was typed, as it is looked up: each word once, and those that say something first, if there are too many.
 *
 * @param {string} typed
 * @returns {string[]}
 */
export function readWords(typed) {
  const words = [...new Set(wordsIn(typed.slice(0, LETTERS_READ)))]
  if (words.length <= WORDS_READ) return words
  const telling = words.map((word, at) => ({ word, at })).filter(({ word }) => !isSmall(word)).slice(0, WORDS_READ)
  return telling.length ? telling.map(({ word }) => word) : words.slice(0, WORDS_READ)
}

/**
 * Words, and neighbours as one word: "co pilot" is "copilot".
 *
 * @param {string[]} words
 * @returns {Unit[]}
 */
export function unitsOf(words) {
  return words.flatMap((word, at) => [
    { word, from: at, to: at },
    ...at + 1 < words.length ? [{ word: word + words[at + 1], from: at, to: at + 1 }] : [],
  ])
}

/**
 * What each word that was typed may mean.
 *
 * @param {Lexicon} lexicon
 * @param {string[]} words
 * @param {number} begins - letters from which on a word may be a beginning
 * @param {number} last - the same for the last one
 * @returns {Meaning[]}
 */
export function meanings(lexicon, words, begins, last) {
  return unitsOf(words).map((unit) => {
    const { word, from, to } = unit
    if (from === to) return { unit, meant: lexicon.meant(word, to === words.length - 1 ? last : begins) }
    return { unit, meant: lexicon.together(word, !isSmall(words[from]) && !isSmall(words[to])) }
  })
}

/**
 * What each word weighs: a rare one more, a small one little, unless there are no others.
 *
 * @param {string[]} words
 * @param {(word: string) => number} rarity - 0 to 1
 * @returns {number[]}
 */
export function weigh(words, rarity) {
  const alone = words.every(isSmall)
  return words.map((word) => isSmall(word) && !alone ? LITTLE : rarity(word))
}

/**
 * How much a word says: 1 if nothing holds it, the less the more do.
 *
 * @param {number} holders
 * @param {number} count - of what could hold it
 */
export const rarityOf = (holders, count) => holders > 1 ? Math.log(1 + count / holders) / Math.log(1 + count) : 1

/** A name, made ready. @typedef {{entry: number, by: number, weights: number[], whole: number}} Name */

/** What fits of a name: for each typed word, and for each of its own, the best worth. @typedef {{typed: number[], own: number[]}} Fit */

/** Entries with their names, to be found by what somebody types. */
export class Names {
  /**
   * @param {string[][]} entries - the names of each, its own name first
   * @param {{lexicon: Lexicon, rarity: (word: string) => number}} [wider] - where names are only a part of what there is
   *   to find: all of its words, and how much each says
   */
  constructor(entries, wider) {
    const texts = entries.flatMap((names, entry) => names.map((name, by) => ({ entry, by, words: wordsIn(name) })))
    /** Entries that hold each word. @type {Map<string, Set<number>>} */
    this.holders = new Map()
    /** Where each word stands. @type {Map<string, {name: number, unit: Unit}[]>} */
    this.places = new Map()
    texts.forEach(({ entry, words }, name) => {
      for (const unit of unitsOf(words)) {
        if (!this.places.has(unit.word)) this.places.set(unit.word, [])
        this.places.get(unit.word)?.push({ name, unit })
        if (!this.holders.has(unit.word)) this.holders.set(unit.word, new Set())
        this.holders.get(unit.word)?.add(entry)
      }
    })
    this.count = entries.length
    this.wider = Boolean(wider)
    this.lexicon = wider?.lexicon ?? new Lexicon(this.places.keys())
    this.rarity = wider?.rarity ?? ((/** @type {string} */ word) => rarityOf(this.holders.get(word)?.size ?? 0, this.count))
    /** @type {Name[]} */
    this.names = texts.map(({ entry, by, words }) => {
      const weights = weigh(words, this.rarity)
      return { entry, by, weights, whole: sum(weights) }
    })
  }

  /**
   * @param {string} typed
   * @returns {Hit[]} best first; as good ones in the order of the entries
   */
  find(typed) {
    const words = readWords(typed)
    return this.look(words, weigh(words, this.rarity), meanings(this.lexicon, words, BEGINS, BEGINS_LAST))
  }

  /** @param {string[]} words @param {number[]} weights @param {Meaning[]} meant @returns {Hit[]} */
  look(words, weights, meant) {
    /** @type {Map<number, Map<number, Fit>>} */
    const byEntry = new Map()
    for (const { unit, meant: some } of meant) {
      for (const [word, worth] of some) {
        for (const place of this.places.get(word) ?? []) note(this.fit(byEntry, place.name, words), unit, place.unit, worth)
      }
    }
    const telling = !words.every(isSmall)
    return [...byEntry].map(([entry, fits]) => this.hit(entry, fits, weights, telling))
      // A small word that fits is no reason to name anything, where others say more.
      .filter(({ score }) => score > LITTLE)
      .sort((a, b) => b.score - a.score || a.at - b.at)
  }

  /** @param {Map<number, Map<number, Fit>>} byEntry @param {number} row @param {string[]} words @returns {Fit} */
  fit(byEntry, row, words) {
    const { entry, weights } = this.names[row]
    const fits = byEntry.get(entry) ?? new Map()
    byEntry.set(entry, fits)
    const fit = fits.get(row) ?? { typed: words.map(() => 0), own: weights.map(() => 0) }
    fits.set(row, fit)
    return fit
  }

  /** @param {number} entry @param {Map<number, Fit>} fits @param {number[]} weights @param {boolean} telling @returns {Hit} */
  hit(entry, fits, weights, telling) {
    const whole = sum(weights)
    const all = weights.map((_, at) => Math.max(...[...fits.values()].map(({ typed }) => typed[at])))
    const said = weights.map(() => 0)
    const tell = this.wider && telling ? weights.map((weight) => weight > LITTLE ? weight : 0) : weights
    let [by, best, exact, held, slipped] = [0, -1, false, false, false]
    for (const [row, { typed, own }] of fits) {
      const name = this.names[row]
      const covered = fitting(name.weights, own) / name.whole
      const counts = this.wider ? STREWN + (1 - STREWN) * covered : 1
      typed.forEach((worth, at) => { said[at] = Math.max(said[at], worth * counts) })
      const alike = Math.sqrt(fitting(weights, typed) / whole * covered)
      // The name itself before what else it is called, where both fit as well.
      if (alike > best + (by ? 0 : 0.01)) [by, best] = [name.by, alike]
      held ||= fitting(name.weights, own, WORTH.plural) >= NEARLY_ALL * name.whole
      exact ||= fitting(tell, typed, WORTH.family) >= NEARLY_ALL * sum(tell)
        && fitting(name.weights, own, WORTH.family) >= NEARLY_ALL * name.whole
      // One word with a slip may look like two of a name: "clode" like "Claude Code".
      slipped ||= name.weights.length <= weights.length && fitting(tell, typed, MEANT) >= NEARLY_ALL * sum(tell)
        && fitting(name.weights, own, MEANT) >= NEARLY_ALL * name.whole
    }
    const fit = fitting(weights, all, MEANT) / whole
    // Small words alone say nothing, unless they are the name.
    const good = telling && (fit >= MOSTLY || (held && fit >= PARTLY))
    return {
      at: entry, by, score: (fitting(weights, said) / whole + best) / 2, share: fit,
      quality: exact ? "exact" : good ? "good" : "weak", whole: exact || slipped,
    }
  }
}

/** @param {Fit} fit @param {Unit} typed @param {Unit} own @param {number} worth */
function note(fit, typed, own, worth) {
  for (let at = typed.from; at <= typed.to; at++) fit.typed[at] = Math.max(fit.typed[at], worth)
  for (let at = own.from; at <= own.to; at++) fit.own[at] = Math.max(fit.own[at], worth)
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0)

/**
 * What fits, by weight.
 *
 * @param {number[]} weights
 * @param {number[]} worths
 * @param {number} [from] - the worth from which on a word fits, and then wholly
 */
function fitting(weights, worths, from) {
  return sum(weights.map((weight, at) => weight * (from === undefined ? worths[at] : Number(worths[at] >= from))))
}
