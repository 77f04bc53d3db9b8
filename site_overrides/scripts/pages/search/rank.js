/**
 * Which pages answer a query, and in which order. Pure.
 *
 * Format of a doc, as publish writes it:
 *   location  from the site's root, "assistants/chatgpt/" or, for a part, "assistants/chatgpt/#facts"; "" is home
 *   title     plain text: the page's title, or the heading of the part
 *   also      what else people call the page, if anything
 *   section   where the page stands, if another page has the same title
 *   name      1: the page is about a product, and what it is called names the product
 *   aside     1: a page that stands behind the others
 *   text      plain text, a line for each paragraph or item: what stands there, without its sub-parts
 * A page's own doc stands before those of its parts.
 */
import { Lexicon, MEANT } from "../../shared/lexicon.js"
import { LITTLE, Names, meanings, rarityOf, readWords, unitsOf, weigh } from "../../shared/match.js"
import { folded, isSmall, wordsIn } from "../../shared/spelling.js"
import { Synonyms } from "./synonyms.js"

/** @typedef {{location: string, title: string, text: string, also?: string[], section?: string, name?: 1, aside?: 1}} Doc */
/** @typedef {import("../../shared/match.js").Quality} Quality */
/** @typedef {import("../../shared/match.js").Meaning} Meaning */
/** @typedef {{doc: Doc, page: Doc, score: number, quality: Quality}} Hit - `doc`: the best part of the page */

/** Letters from which on a word may be a beginning: "poe" is not "poem". */
const STARTS = 4

/** What a page's text counts beside its names, and of it the best part beside the whole. */
const TEXT = 0.6
const BEST_PART = 0.6

/** What counts beside both: that it is the page's very name, or would be without a slip. */
const EXACT = 0.5
const SLIPPED = 0.25

/** How often a word stands in a part until it is half of what it can be worth; a heading counts as so many. */
const OFTEN = 1.5
const HEADING = 3

/** What the name of a product weighs beside other words: it ranks, and hides nothing. */
const PRODUCT = 0.8

/** What a page counts that stands behind the others: mostly, and where it was called by its very name. */
const ASIDE = 0.5
const ASIDE_NAMED = 0.65

/** How much of what was typed one part has to say for a good hit, and the page in all. */
const SAID_HERE = 0.7
const SAID_IN_ALL = 0.9

/** What is known once all docs are read. @typedef {{names: Names, lexicon: Lexicon, rarity: (word: string) => number, pages: number[]}} Made */
/** What the text of a page says: its best part, for how much, and whether that is good. @typedef {{row: number, score: number, good: boolean}} Told */

/** The docs, made ready to be asked. */
export class Ranking {
  /** @param {Doc[]} docs @param {string[][]} [synonyms] - words that mean about the same */
  constructor(docs, synonyms = []) {
    this.docs = docs
    this.synonyms = new Synonyms(synonyms)
    /** Row of each doc's page. @type {number[]} */
    this.pageOf = []
    docs.forEach(({ location }, row) => { this.pageOf.push(location.includes("#") ? this.pageOf[row - 1] : row) })
    /** How often each word stands in which doc. @type {Map<string, Map<number, number>>} */
    this.places = new Map()
    /** Names of products that are one word. @type {Set<string>} */
    this.products = new Set()
    /** The next doc to read. */
    this.next = 0
    /** Null until all docs are read. @type {Made | null} */
    this.made = null
  }

  /** What products with a page are called. @returns {string[][]} */
  named() {
    return this.docs.flatMap(({ name, also }) => name && also ? [also] : [])
  }

  /** Reads docs until it is the time *end* (of performance.now). @param {number} end */
  read(end) {
    while (this.next < this.docs.length && performance.now() < end) this.readDoc(this.next++)
    if (this.next === this.docs.length) this.made ??= this.make()
  }

  /** @param {number} row */
  readDoc(row) {
    const { title, text, also = [], name } = this.docs[row]
    for (const word of wordsIn(title)) this.note(word, row, HEADING)
    for (const word of wordsIn(text)) this.note(word, row, 1)
    for (const [pair] of folded(`${title} ${text}`).matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) {
      this.note(pair.replaceAll("-", ""), row, 1)
    }
    if (name) for (const [word, ...more] of also.map(wordsIn)) if (!more.length) this.products.add(word)
  }

  /** @param {string} word @param {number} row @param {number} times */
  note(word, row, times) {
    const places = this.places.get(word) ?? new Map()
    this.places.set(word, places.set(row, (places.get(row) ?? 0) + times))
  }

  /** @returns {Made} */
  make() {
    const pages = [...new Set(this.pageOf)]
    const names = pages.map((row) => [this.docs[row].title, ...this.docs[row].also ?? []])
    const holders = new Map([...this.places].map(([word, places]) => (
      [word, new Set([...places.keys()].map((row) => this.pageOf[row])).size])))
    const rarity = (/** @type {string} */ word) => rarityOf(holders.get(word) ?? 0, pages.length)
    const named = names.flat().flatMap((name) => unitsOf(wordsIn(name)).map(({ word }) => word))
    const lexicon = new Lexicon([...this.places.keys(), ...named])
    return { pages, rarity, lexicon, names: new Names(names, { lexicon, rarity }) }
  }

  /**
   * Best pages first, each by its best part; and the words in them that may be meant.
   *
   * @param {string} query
   * @returns {{hits: Hit[], words: Set<string>}}
   */
  find(query) {
    const words = readWords(query)
    if (!this.made || !words.length) return { hits: [], words: new Set() }
    const { names, lexicon, rarity, pages } = this.made
    const others = words.some((word) => !isSmall(word) && !this.products.has(word))
    const weights = weigh(words, (word) => rarity(word) * (others && this.products.has(word) ? PRODUCT : 1))
    const meant = meanings(lexicon, words, STARTS, STARTS).map(({ unit, meant: some }) => (
      { unit, meant: this.synonyms.widen(lexicon, unit.word, some) }))
    const named = new Map(names.look(words, weights, meant).map((hit) => [pages[hit.at], hit]))
    const told = this.told(this.worths(words, meant), weights)
    const hits = [...new Set([...named.keys(), ...told.keys()])].map((row) => this.hit(row, named.get(row), told.get(row)))
      .filter(({ score }) => score > LITTLE).sort((a, b) => b.score - a.score)
    const telling = meant.filter(({ unit }) => !isSmall(unit.word))
    return { hits, words: new Set((telling.length ? telling : meant).flatMap(({ meant: some }) => [...some.keys()])) }
  }

  /**
   * @param {number} row
   * @param {import("../../shared/match.js").Hit | undefined} name
   * @param {Told | undefined} told
   * @returns {Hit}
   */
  hit(row, name, told) {
    const page = this.docs[row]
    const known = (name?.score ?? 0) + (name?.quality === "exact" ? EXACT : name?.whole ? SLIPPED : 0)
    const behind = name?.quality === "exact" ? ASIDE_NAMED : ASIDE
    const score = (page.aside ? behind : 1) * (known + TEXT * (told?.score ?? 0))
    const quality = name && name.quality !== "weak" ? name.quality : told?.good ? "good" : "weak"
    return { doc: told ? this.docs[told.row] : page, page, score, quality }
  }

  /**
   * What each word is worth in each doc that has it.
   *
   * @param {string[]} words
   * @param {Meaning[]} meant
   * @returns {Map<number, number[]>}
   */
  worths(words, meant) {
    /** @type {Map<number, number[]>} */
    const worths = new Map()
    for (const { unit, meant: some } of meant) {
      for (const [word, worth] of some) {
        for (const [row, times] of this.places.get(word) ?? []) {
          const own = worths.get(row) ?? words.map(() => 0)
          worths.set(row, own)
          const value = worth * (1 + times / (times + OFTEN)) / 2
          for (let at = unit.from; at <= unit.to; at++) own[at] = Math.max(own[at], value)
        }
      }
    }
    return worths
  }

  /**
   * What the texts of pages say of what was typed.
   *
   * @param {Map<number, number[]>} worths
   * @param {number[]} weights
   * @returns {Map<number, Told>} by page
   */
  told(worths, weights) {
    const whole = weights.reduce((all, each) => all + each, 0)
    const share = (/** @type {number[]} */ own) => own.reduce((all, each, at) => all + each * weights[at], 0) / whole
    // Half of a word's worth is for how often it stands there.
    const said = (/** @type {number[]} */ own) => share(own.map((worth) => Number(worth >= MEANT / 2)))
    /** @type {Map<number, {row: number, best: number, all: number[], good: boolean}>} */
    const pages = new Map()
    for (const [row, own] of worths) {
      const page = pages.get(this.pageOf[row]) ?? { row, best: -1, all: weights.map(() => 0), good: false }
      pages.set(this.pageOf[row], page)
      const score = share(own)
      if (score > page.best) [page.row, page.best] = [row, score]
      page.all = page.all.map((worth, word) => Math.max(worth, own[word]))
      page.good ||= said(own) >= SAID_HERE
    }
    return new Map([...pages].map(([at, { row, best, all, good }]) => (
      [at, { row, score: BEST_PART * best + (1 - BEST_PART) * share(all), good: good || said(all) >= SAID_IN_ALL }])))
  }
}
