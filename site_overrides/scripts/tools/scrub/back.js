/** The way back: real values in the place of placeholders, whatever an assistant made of these. Pure. */
import { undressed } from "./disguise.js"
import { untranslated } from "./translated.js"

/**
 * @typedef {import("./placeholders.js").Ledger} Ledger
 * @typedef {{text: string, value: boolean}} Part - a stretch of an answer; `value`: it was put back
 */

const WORD = "[A-Za-z\\u00c0-\\u024f\\u0410-\\u042f]{2,16}"
const DASHES = "\\u2010-\\u2015-"
// Our names have up to three words of letters. Every part is bounded, so that no answer can hang the page.
const BRACKETED = (
  `\\\\?[\\[{<\u3010][\\s*]{0,4}(${WORD}(?:[\\s_\\\\${DASHES}]{1,3}${WORD}){0,2})`
  + `[\\s_\\\\#${DASHES}]{0,3}(\\d{1,5})[\\s*]{0,4}\\\\?[\\]}>\u3011]`
)
const BARE = "\\b([A-Za-z]{2,12}(?:\\\\?_[A-Za-z]{2,12}){0,2})\\\\?_(\\d{1,5})(?![\\w])"
// Without its line: in capitals alone.
const GLUED = "\\b([A-Z]{4,12}(?:_[A-Z]{2,12}){0,2})(\\d{1,5})(?![\\w])"

/**
 * Put the real values back into an answer. Assistants change placeholders a little: case, spaces, other dashes,
 * Markdown around or in them, a backslash before the underscore, no brackets, translated names, tags and unseen signs.
 *
 * @param {string} answer
 * @param {Ledger} ledger
 * @returns {{parts: Part[], count: number, unknown: string[], back: Set<string>}} unknown: what looks like ours and is
 *   not; back: the placeholders that came back, without brackets
 */
export function restored(answer, ledger) {
  /** @type {Part[]} */
  const parts = []
  const unknown = new Set()
  const names = new Set([...ledger.values.keys()].map((each) => each.replace(/_\d+$/, "")))
  let count = 0
  let done = 0
  const put = (/** @type {string} */ text, value = false) => { if (text) parts.push({ text, value }) }
  const back = new Set()
  const { bare, places, ends } = undressed(answer)
  for (const found of bare.matchAll(new RegExp(`${BRACKETED}|${BARE}|${GLUED}`, "g"))) {
    const [written, number] = [found[1] ?? found[3] ?? found[5], Number(found[2] ?? found[4] ?? found[6])]
    const said = written.replace(/[\s_\\\u2010-\u2015-]+/g, "_").toUpperCase()
    const name = ledger.values.has(`${said}_${number}`) ? said : untranslated(said)
    const value = ledger.values.get(`${name}_${number}`)
    if (value === undefined) {
      if (names.has(name)) unknown.add(found[0])
      continue
    }
    // A backslash that escapes nothing was in the text: "C:\\[NAME_1]". Assistants escape both brackets.
    const own = /^\\.+[^\\][\]}>\u3011]$/s.test(found[0]) ? 1 : 0
    const end = found.index + found[0].length
    put(answer.slice(done, places[found.index + own]))
    put(value, true)
    back.add(`${name}_${number}`)
    count += 1
    done = ends[end - 1]
  }
  put(answer.slice(done))
  return { parts, count, unknown: [...unknown], back }
}
