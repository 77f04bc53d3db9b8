/**
 * A result as it is shown: title, part and the sentences that have the words.
 */

import { el } from "../../shared/dom.js"
import { folded } from "../../shared/spelling.js"

/** @typedef {import("./rank.js").Hit} Hit */

/** Letters of a text shown below its title: at least, where there is more, and at most. */
const ENOUGH = 90
const WIDEST = 240

const WORD = /[\p{L}\p{N}]+/gu

/** How many different ones of the words stand in a text. @param {string} text @param {Set<string>} words */
function count(text, words) {
  return new Set((folded(text).match(WORD) ?? []).filter((word) => words.has(word))).size
}

/**
 * The sentence with the most of the words in it, and the next ones while it is short. Lines end sentences too.
 *
 * @param {string} text
 * @param {Set<string>} words
 * @returns {string}
 */
function snippet(text, words) {
  const sentences = text.split(/\n|(?<=[.!?]["\u201d)]?)\s+(?=["\u201c(]?[\p{Lu}\p{N}])/u)
  const counts = sentences.map((sentence) => count(sentence, words))
  const best = counts.indexOf(Math.max(...counts))
  let shown = sentences[best]
  for (const next of sentences.slice(best + 1)) {
    if (shown.length >= ENOUGH || shown.length + next.length > WIDEST) break
    shown = `${shown}${/[.!?:;]["\u201d)]?$/.test(shown) ? "" : " \u2013"} ${next}`
  }
  return shown.length > WIDEST ? stretch(shown, words) : shown
}

/** Of a sentence that is too long what stands around the first of the words, cut at spaces. @param {string} text @param {Set<string>} words */
function stretch(text, words) {
  const first = [...text.matchAll(WORD)].find(([word]) => words.has(folded(word)))?.index ?? 0
  const from = first > WIDEST / 2 ? text.indexOf(" ", first - WIDEST / 3) + 1 : 0
  const to = text.length > from + WIDEST ? text.lastIndexOf(" ", from + WIDEST) : text.length
  return `${from ? "\u2026 " : ""}${text.slice(from, to)}${to < text.length ? " \u2026" : ""}`
}

/**
 * A text in pieces, the words in `mark`.
 *
 * @param {string} text
 * @param {Set<string>} words
 * @returns {(string | HTMLElement)[]}
 */
function marked(text, words) {
  const parts = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (!words.has(folded(match[0]))) continue
    parts.push(text.slice(end, match.index), el("mark.hit", null, match[0]))
    end = match.index + match[0].length
  }
  return [...parts, text.slice(end)]
}

/**
 * @param {Hit} hit
 * @param {Set<string>} words
 * @param {string} root - the way from this page to the site's root
 * @returns {HTMLElement}
 */
export function item({ doc, page }, words, root) {
  return el("li", null,
    el("a", { href: `${root}/${doc.location}` }, el("span", null, marked(page.title, words)),
      page.section && el("small", null, page.section)),
    page !== doc && el("p.part", null, marked(doc.title, words)),
    doc.text && el("p.small", null, marked(snippet(doc.text, words), words)))
}
