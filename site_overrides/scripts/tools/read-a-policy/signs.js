/**
 * Signs in a sentence: what is done, by whom, to what; denied, allowed first, taken back or doubted. The twin of
 * generator/reading/scan.py, by the table that generator/reading/table.py makes of content/reading.yml.
 */

import { isTitle, sentencesOf } from "./sentences.js"

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} group
 * @property {Sort} sign
 * @property {boolean} promise
 * @property {string} actor
 * @property {string} denied
 * @property {boolean} asked
 * @property {string[]} instead_of
 * @property {string} only
 * @property {{find: string, lists: string[], holds_not: boolean}[]} says
 * @property {string} unless
 *
 * @typedef {object} Table
 * @property {Record<string, string>} lists
 * @property {Row[]} signs
 * @property {Record<string, string>} words
 * @property {number} reach
 *
 * @typedef {"warn" | "good" | "fact"} Sort
 *
 * How it is said: as it stands; with a yes asked first; undone by its own words; or promised and not promised.
 * @typedef {"plain" | "permission" | "taken-back" | "doubted"} Manner
 *
 * @typedef {object} Mark
 * @property {string} sign
 * @property {Manner} manner
 * @property {Sort} kind - as this sentence says it
 * @property {[number, number]} sentence - in the block made comparable
 * @property {[number, number]} words
 */

const LONGEST_LEAD = 250
/** Of one pattern so many places in a sentence are tried. */
const MOST_TRIES = 12
const BUT_LAW = /^[^a-z]*(?:as|if|where|when|to the extent)?[^a-z]*(?:otherwise )?(?:required|permitted) (?:by|under)/

export class Reader {
  /** @param {Table} table */
  constructor(table) {
    this.lists = Object.entries(table.lists).map(([name, words]) => ({ name, words: new RegExp(words) }))
    this.signs = table.signs.map((sign) => ({
      sign, unless: sign.unless ? new RegExp(sign.unless) : null,
      says: sign.says.map((each) => ({ ...each, find: new RegExp(each.find, "g") })),
    }))
    this.byId = new Map(table.signs.map((sign) => [sign.id, sign]))
    this.words = Object.fromEntries(Object.entries(table.words).map(([name, words]) => [name, new RegExp(words, "g")]))
    this.reach = table.reach
  }

  /** @param {string} name @param {string} text */
  holds(name, text) {
    return text.search(this.words[name]) >= 0
  }

  /**
   * @param {string} text - one block made comparable
   * @param {string} introduced - what introduces it
   * @param {string} kind - "policy" or "terms"
   * @returns {Generator<Mark[]>} the marks of its sentences, one list for each
   */
  * block(text, introduced, kind) {
    let lead = introduced
    /** @type {Mark[]} */
    let before = []
    for (const [start, end] of sentencesOf(text)) {
      const sentence = text.slice(start, end)
      const marks = isTitle(sentence) ? [] : this.sentence(sentence, lead, kind, start)
      const warns = marks.filter((mark) => mark.kind === "warn").map((mark) => this.byId.get(mark.sign)?.group)
      if (warns.length && sentence.search(this.words.connector) === 0) {
        before = before.map((mark) => this.takenBack(mark, warns))
      }
      yield before
      before = marks
      lead = carried(sentence, lead)
    }
    yield before
  }

  /** @param {Mark} mark @param {(string | undefined)[]} groups @returns {Mark} */
  takenBack(mark, groups) {
    const sign = this.byId.get(mark.sign)
    const undone = mark.kind === "good" && sign?.promise && groups.includes(sign.group)
    return undone ? { ...mark, manner: "taken-back", kind: "warn" } : mark
  }

  /**
   * @param {string} sentence
   * @param {string} lead - introduces it
   * @param {string} kind
   * @param {number} at - where it stands in its block
   * @returns {Mark[]}
   */
  sentence(sentence, lead, kind, at) {
    const whole = lead ? `${lead} ${sentence}` : sentence
    const own = whole.length - sentence.length
    const there = new Set(this.lists.filter(({ words }) => words.test(whole)).map(({ name }) => name))
    /** @type {Map<string, Mark>} */
    const found = new Map()
    for (const { sign, says, unless } of this.signs) {
      if ((sign.only && sign.only !== kind) || unless?.test(whole)) continue
      for (const each of says) {
        const mark = each.lists.every((name) => there.has(name)) && this.mark(sign, each, whole, own, at)
        if (mark) {
          if (!found.has(mark.sign)) found.set(mark.sign, mark)
          break
        }
      }
    }
    const covered = new Set([...found.keys()].flatMap((name) => this.byId.get(name)?.instead_of ?? []))
    return [...found.values()].filter((mark) => !covered.has(mark.sign))
  }

  /**
   * @param {Row} sign
   * @param {{find: RegExp, holds_not: boolean}} pattern
   * @param {string} whole
   * @param {number} own - where the sentence itself begins
   * @param {number} at
   * @returns {Mark | null}
   */
  mark(sign, pattern, whole, own, at) {
    let tries = 0
    for (const match of whole.matchAll(pattern.find)) {
      if (++tries > MOST_TRIES) return null
      const end = match.index + match[0].length
      const before = whole.slice(0, match.index)
      if (end <= own || !this.acts(sign.actor, before, match[0])) continue
      const said = this.manner(sign, before, pattern.holds_not ? " " : match[0], whole.slice(end))
      if (!said) continue
      const [name, manner] = said
      const undone = manner === "taken-back" || manner === "doubted"
      return {
        sign: name, manner, kind: undone ? "warn" : this.byId.get(name)?.sign ?? sign.sign,
        sentence: [at, at + whole.length - own], words: [at + Math.max(match.index - own, 0), at + end - own],
      }
    }
    return null
  }

  /**
   * Whether the right side does it: the last one that is named as doing something.
   *
   * @param {string} actor
   * @param {string} before
   * @param {string} words
   */
  acts(actor, before, words) {
    if (actor === "any") return true
    const they = last(this.words.they_act, before)
    const you = last(this.words.you_act, blank(this.words.objects, before + words.slice(0, 40)))
    return actor === "they" ? you <= they : you >= they
  }

  /**
   * What the words come to and how they are said; null where they say something else.
   *
   * @param {Row} sign
   * @param {string} before
   * @param {string} words
   * @param {string} after
   * @returns {[string, Manner] | null}
   */
  manner(sign, before, words, after) {
    if (sign.denied === "absent") return [sign.id, "plain"]
    const promise = sign.denied === "none" ? "" : sign.denied
    const asks = this.holds("permission", `${before}${words}${after}`)
    if (!this.denied(before, words)) {
      if (sign.sign === "good" && this.holds("doubts", before)) return [sign.id, "doubted"]
      if (!asks || !sign.asked) return [sign.id, "plain"]
      return promise ? [promise, "permission"] : null
    }
    if (!promise) return null
    if (asks || this.holds("permission_with_not", `${words}${after}`)) return [promise, "permission"]
    const exception = after.matchAll(this.words.exceptions).next().value
    const taken = exception && !BUT_LAW.test(after.slice(exception.index + exception[0].length))
    return [promise, taken ? "taken-back" : "plain"]
  }

  /** @param {string} before @param {string} words @returns {boolean} */
  denied(before, words) {
    const part = blank(this.words.not_these, `${before}\u0001${words}`)
    const stop = last(this.words.stops, part)
    const near = stop >= 0 ? part.slice(stop) : part
    const at = near.indexOf("\u0001")
    const reach = at < 0 ? "" : near.slice(0, at).split(/\s+/).filter(Boolean).slice(-this.reach).join(" ")
    return this.holds("not", reach) || this.holds("not", near.slice(at + 1))
  }
}

/** @param {RegExp} words @param {string} text @returns {number} where the last of them begins; -1: none is there */
function last(words, text) {
  let found = -1
  for (const match of text.matchAll(words)) found = match.index
  return found
}

/** @param {RegExp} words @param {string} text @returns {string} */
function blank(words, text) {
  return text.replace(words, (found) => " ".repeat(found.length))
}

/** What introduces the next sentence: after a semicolon, the words up to the colon, or those before. @param {string} sentence @param {string} lead */
function carried(sentence, lead) {
  if (!/(?:;|; and|; or)\s*$/.test(sentence)) return ""
  const colon = sentence.indexOf(":")
  return (colon >= 0 ? sentence.slice(0, colon + 1) : lead).slice(-LONGEST_LEAD)
}

/**
 * What introduces the items that follow: the last words before a colon.
 *
 * @param {string} text - one block made comparable
 * @param {boolean} isItem
 * @param {string} lead - what introduced it
 * @returns {string}
 */
export function leadOf(text, isItem, lead) {
  if (text.trimEnd().endsWith(":")) {
    const [start, end] = [...sentencesOf(text)].at(-1) ?? [0, 0]
    return text.slice(start, end).trim().slice(-LONGEST_LEAD)
  }
  return isItem ? lead : ""
}
