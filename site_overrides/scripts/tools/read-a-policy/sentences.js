/**
 * The parts of a policy: blocks, headings, items of lists, sentences. Pure functions, the twin of
 * generator/reading/sentences.py.
 */

/** A sentence is looked at so far: enough for a real one, and a bound for texts without an end. */
const LONGEST = 1200

const LONGEST_BLOCK = 20_000
/** A line of so few words without a sign at its end is a heading. */
const MOST_HEADING = 10
const MOST_ENTRY = 5
const QUESTION = 14

const ITEM = /^\s{0,40}(?:[-*+\u2022\u25cf\u25aa\u00b7]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\\?[.)]\s)/i
const RULE = /^[\s|:]*[-=]{3,}[\s|:=-]*$/
const UNDERLINED = /[-=]{4,}\s*$/
const END = /[.!?;](?=["')\]]*(?:\s|$))["')\]]*/g
const ABBREVIATION = new RegExp(
  "(?:^|[^a-z])(?:e\\.g|i\\.e|etc|lit|art|arts|sec|para|no|nos|inc|ltd|co|corp|llc|u\\.s|u\\.k|vs|cf|mr|mrs|ms|dr|prof"
  + "|st|approx|incl|resp|p|pp|vol|fig|est|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|[a-z]|[ivx]+|\\d+)\\.$", "i",
)
const VERB = /^(?:for|to|in|with|by) |\b(?:we|you|may|will|is|are|can|shall|must|do not|does not|has|have)\b/i

/**
 * @typedef {object} Block
 * @property {number} start - in the original
 * @property {number} end
 * @property {"text" | "item" | "heading"} kind
 */

/**
 * @param {string} text
 * @returns {Generator<Block>} the blocks of a text in order
 */
export function* blocksOf(text) {
  let start = -1
  let end = -1
  /** @type {"text" | "item"} */
  let kind = "text"
  /** @type {[number, number]} */
  let before = [0, -2]
  for (const [first, last] of linesOf(text)) {
    const line = text.slice(first, last)
    if (RULE.test(line)) {
      if (start >= 0) yield aboveRule(line, block(text, start, end, kind))
      start = -1
      before = [first, last]
      continue
    }
    const isItem = ITEM.test(line)
    const empty = line.trim() === ""
    const ends = empty || isItem || /^\s*[#|]/.test(line) || breaks(text, before, [first, last])
    if (start >= 0 && (ends || last - start > LONGEST_BLOCK)) {
      yield block(text, start, end, kind)
      start = -1
    }
    if (!empty) {
      if (start < 0) {
        start = first
        kind = isItem ? "item" : "text"
      }
      end = last
    }
    before = [first, last]
  }
  if (start >= 0) yield block(text, start, end, kind)
}

/** What stands above a line of dashes: a heading, but for a table's first row. @param {string} line @param {Block} above @returns {Block} */
function aboveRule(line, above) {
  return line.includes("|") ? above : { ...above, kind: "heading" }
}

/**
 * @param {string} text
 * @returns {Generator<[number, number]>} where each line begins and ends; one longer than a block is cut
 */
function* linesOf(text) {
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf("\n", at)
    const end = found < 0 ? text.length : found
    for (let cut = at; cut === at || cut < end; cut += LONGEST_BLOCK) yield [cut, Math.min(end, cut + LONGEST_BLOCK)]
    at = end + 1
  }
}

/**
 * @param {string} text
 * @param {[number, number]} before - the line before
 * @param {[number, number]} here
 * @returns {boolean} whether the line before ended what it said
 */
function breaks(text, before, here) {
  if (before[1] + 1 !== here[0]) return false
  const line = text.slice(...before).trim()
  const first = text.slice(...here).trim().slice(0, 1)
  if (/[.:!?;]$/.test(line)) return line.length < 60 || line.endsWith(":")
  return line.length < 60 && first !== first.toLowerCase()
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {"text" | "item"} kind
 * @returns {Block}
 */
function block(text, start, end, kind) {
  return { start, end, kind: isHeading(text.slice(start, end).trim(), kind) ? "heading" : kind }
}

/** @param {string} raw @param {"text" | "item"} kind @returns {boolean} */
function isHeading(raw, kind) {
  if (raw.startsWith("#") || UNDERLINED.test(raw)) return true
  const line = raw.replace(/^[*_ ]+|[*_ ]+$/g, "")
  const words = line.split(/\s+/).filter(Boolean)
  if (line.endsWith("?")) return words.length <= QUESTION
  if (!line || /[.:;!,|]$/.test(line) || words.length > MOST_HEADING || raw.startsWith("|")) return false
  return (kind === "text" && !VERB.test(line)) || isTitleCase(words)
}

/**
 * @param {string} text
 * @returns {boolean} whether an item that nothing introduces is an entry of a table of contents or of a menu
 */
export function isEntry(text) {
  const line = text.trim().replace(/^[ *_+\u2022\u25cf\u25aa\u00b7-]+|[ *_+\u2022\u25cf\u25aa\u00b7-]+$/g, "")
  return /^\p{Lu}/u.test(line) && !/[.:;!,?]$/.test(line) && line.split(/\s+/).length <= MOST_ENTRY && !VERB.test(line)
}

/** @param {string[]} words @returns {boolean} */
function isTitleCase(words) {
  const long = words.filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word))
}

/**
 * @param {string} text - one block made comparable
 * @returns {Generator<[number, number]>} where each sentence begins and ends
 */
export function* sentencesOf(text) {
  let start = 0
  for (const found of text.matchAll(END)) {
    const at = found.index
    if (found[0][0] === "." && ABBREVIATION.test(text.slice(Math.max(start, at - 8), at + 1))) continue
    yield* cut(text, start, at + found[0].length)
    start = at + found[0].length
  }
  yield* cut(text, start, text.length)
}

/** @param {string} text @param {number} first @param {number} end @returns {Generator<[number, number]>} */
function* cut(text, first, end) {
  let start = first
  while (start < end && text[start] === " ") start++
  for (; start < end; start += LONGEST) yield [start, Math.min(end, start + LONGEST)]
}

/**
 * @param {string} sentence
 * @returns {boolean} whether it only introduces what follows: a few words without a verb, and a colon
 */
export function isTitle(sentence) {
  const words = sentence.trim()
  return words.endsWith(":") && words.split(/\s+/).length <= MOST_HEADING && !VERB.test(words)
}
