/**
 * A result as it is shown: title, part and the stretch of text that has the words.
 */

import { el } from "../../shared/dom.js"

/** @typedef {import("./rank.js").Hit} Hit */

/** Letters of a doc's text shown below its title. */
const CONTEXT = 180

/**
 * The stretch of text with the most of the terms in it, cut at spaces.
 * @param {string} text
 * @param {string[]} asked
 */
function context(text, asked) {
  const low = text.toLowerCase()
  let from = 0
  let most = 0
  for (const term of asked) {
    for (let place = low.indexOf(term); place >= 0; place = low.indexOf(term, place + term.length)) {
      const piece = low.slice(place, place + CONTEXT / 2)
      const count = asked.filter((other) => piece.includes(other)).length
      if (count > most) [from, most] = [place, count]
    }
  }
  from = Math.max(0, from - CONTEXT / 3)
  if (from > 0) from = text.indexOf(" ", from) + 1
  const before = from ? "\u2026 " : ""
  if (text.length <= from + CONTEXT) return before + text.slice(from)
  const to = Math.max(text.lastIndexOf(" ", from + CONTEXT), from + CONTEXT / 2)
  return `${before}${text.slice(from, to)} \u2026`
}

/**
 * A text in pieces, words that begin with a term in `mark`.
 * @param {string} text
 * @param {string[]} asked
 * @returns {(string | HTMLElement)[]}
 */
function marked(text, asked) {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${asked.join("|")})[\\p{L}\\p{N}]*`, "giu")
  const parts = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), el("mark.hit", null, match[0]))
    end = match.index + match[0].length
  }
  return [...parts, text.slice(end)]
}

/**
 * @param {Hit} hit
 * @param {string[]} asked
 * @param {string} root - the way from this page to the site's root
 * @returns {HTMLElement}
 */
export function item({ doc, page }, asked, root) {
  return el("li", null,
    el("a", { href: `${root}/${doc.location}` }, el("span", null, marked(page ? page.title : doc.title, asked))),
    page && page !== doc && el("p.part", null, marked(doc.title, asked)),
    el("p.small", null, marked(context(doc.text, asked), asked)))
}
