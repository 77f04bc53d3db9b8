/**
 * Which pages answer a query, and in which order. Pure, but for the engine (lunr, from the mkdocs package).
 *
 * Format of a doc, as publish writes it:
 *   location  from the site's root, "assistants/chatgpt/" or, for a part, "assistants/chatgpt/#facts"; "" is home
 *   title     plain text: the page's title, or the heading of the part
 *   also      other words for the page, if any: a query that is one of them finds the page first
 *   aside     1: a page for editors, which stands behind those for readers
 *   text      plain text, every tag replaced by a space, runs of white space by one space: what stands there, without
 *             its sub-parts
 * A page's own doc stands before those of its parts.
 */

/** @typedef {{location: string, title: string, text: string, also?: string[], aside?: 1}} Doc */
/** @typedef {{doc: Doc, page: Doc | undefined, score: number}} Hit */

/** What a page is worth that goes by the very words asked for. */
const NAMED = 1000
/** What it is worth that goes by some of them ("my ex girlfriend messages" has "girlfriend"). */
const IN_PART = 30
/** What a term counts that stands elsewhere on the page, not in its best part. */
const ELSEWHERE = 0.3
/** What pages for the editors of the guide count, beside those for its readers. */
const EDITORS = 0.1
/** Letters of a term from which on words that begin with it count, and those with a slip of the finger. */
const PREFIX = 3
const SLIPS = 4

/** Letters and digits in a row, in small letters. @param {string} text */
const split = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** The docs, made ready to be asked. */
export class Ranking {
  /**
   * @param {any} lunr
   * @param {Doc[]} docs
   */
  constructor(lunr, docs) {
    this.lunr = lunr
    this.docs = docs
    this.builder = new lunr.Builder()
    this.builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
    this.builder.searchPipeline.add(lunr.stemmer)
    this.builder.ref("ref")
    this.builder.field("title", { boost: 8 })
    this.builder.field("also", { boost: 6 })
    this.builder.field("text")
    /** The index; null until all docs are in it. @type {any} */
    this.index = null
    /** Pages by address without the part, to name the page that a part belongs to. */
    this.pages = new Map(docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, doc]))
    /** Other words of each doc, as they are compared. @type {string[][]} */
    this.names = []
  }

  /** Put docs into the index until it is the time *end* (of performance.now). @param {number} end */
  read(end) {
    while (this.names.length < this.docs.length && performance.now() < end) {
      const { title, text, also = [] } = this.docs[this.names.length]
      this.builder.add({ ref: String(this.names.length), title, text, also: also.join(" ") })
      this.names.push(also.map((name) => this.stems(name)))
    }
    if (this.names.length === this.docs.length) this.index = this.builder.build()
  }

  /** A text as names are compared: small letters, stems, one space between words. @param {string} text */
  stems(text) {
    return split(text).map((word) => String(this.lunr.stemmer(new this.lunr.Token(word, {})))).join(" ")
  }

  /**
   * The words of a query that say something: lower case, stop words out unless there is nothing else.
   * @param {string} text
   * @returns {string[]}
   */
  terms(text) {
    const all = split(text)
    const telling = all.filter((term) => this.lunr.stopWordFilter(new this.lunr.Token(term, {})))
    return telling.length ? telling : all
  }

  /**
   * Docs that have the term, or a word that begins with it, or (long terms) one with a slip of the finger.
   * @param {string} term
   * @returns {Map<string, number>} score by ref
   */
  scores(term) {
    const hits = this.index.query((/** @type {any} */ query) => {
      query.term(term, { boost: 10 })
      // Without the pipeline, which would stem the term together with its asterisk.
      const { TRAILING } = this.lunr.Query.wildcard
      if (term.length >= PREFIX) query.term(term, { usePipeline: false, wildcard: TRAILING, boost: 3 })
      if (term.length > SLIPS) query.term(term, { editDistance: 1 })
    })
    return new Map(hits.map((/** @type {any} */ hit) => [hit.ref, hit.score]))
  }

  /**
   * Adds what other words of the docs are worth: all terms for the very words asked for, else those of the name.
   * @param {Map<string, number>[]} found
   * @param {string[]} asked
   * @param {string} whole
   * @returns {Set<string>} pages that go by some of the words
   */
  addNamed(found, asked, whole) {
    const stems = asked.map((term) => this.stems(term))
    const known = new Set()
    this.names.forEach((own, ref) => {
      const very = own.includes(whole)
      const part = very ? [] : own.filter((name) => name && ` ${whole} `.includes(` ${name} `)).join(" ").split(" ")
      found.forEach((one, at) => {
        if (!very && !part.includes(stems[at])) return
        known.add(this.docs[ref].location)
        one.set(String(ref), (one.get(String(ref)) || 0) + (very ? NAMED : IN_PART))
      })
    })
    return known
  }

  /**
   * Best pages first, each by its best part. Pages that have all terms, or go by some, stand alone; if there is none,
   * any will do (`near`). Before them all come pages that go by the very words asked for.
   * @param {string} query
   * @returns {{hits: Hit[], near: boolean}}
   */
  find(query) {
    const asked = this.terms(query)
    const found = asked.map((term) => this.scores(term))
    const known = this.addNamed(found, asked, this.stems(query))
    /** The best part of each page, and what each term is worth anywhere on it.
     * @type {Map<string, {ref: number, score: number, terms: number[]}>} */
    const best = new Map()
    for (const ref of new Set(found.flatMap((one) => [...one.keys()]))) {
      const own = found.map((one) => one.get(ref) || 0)
      const score = own.reduce((sum, each) => sum + each, 0)
      const address = this.docs[Number(ref)].location.split("#")[0]
      const page = best.get(address) || { ref: -1, score: 0, terms: own.map(() => 0) }
      page.terms = page.terms.map((each, at) => Math.max(each, own[at]))
      if (score > page.score) [page.ref, page.score] = [Number(ref), score]
      best.set(address, page)
    }
    const ranked = [...best].map(([address, { ref, score, terms: worth }]) => {
      const elsewhere = worth.reduce((sum, each) => sum + each, 0) - score
      const doc = this.docs[ref]
      const counts = doc.aside ? EDITORS : 1
      return {
        doc, page: this.pages.get(address), score: counts * (score + ELSEWHERE * Math.max(0, elsewhere)),
        whole: known.has(address) || worth.every(Boolean), ref,
      }
    }).sort((a, b) => b.score - a.score || a.ref - b.ref)
    const all = ranked.filter((hit) => hit.whole)
    return { hits: all.length ? all : ranked, near: !all.length && ranked.length > 0 }
  }
}
