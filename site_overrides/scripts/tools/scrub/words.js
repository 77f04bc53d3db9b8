/**
 * Where the context words of detectors stand in a text, however their parts are joined: "Date of birth",
 * `date_of_birth`, `dateOfBirth`. Pure. The twin of generator/scrub/words.py.
 */

const LETTERS = /[a-zß-ÿā-ɏͰ-\u05ff\u0620-\u064a\uac00-\ud7a3]+/g

/** Words for a number that stand behind what it is the number of, and before it: what a "~" stands for. */
const BEHIND = "number no nr num id nummer ref".split(" ")
const BEFORE = "numero número numéro num núm nro no nr n numer".split(" ")

const JOINT = /^(?:[ _./'°º-]|[.°º] )?$/
const PARTS = /[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g
const MOST_PARTS = 6

/** @typedef {{known: Map<string, number[]>, beginnings: Set<string>}} Lexicon - detectors by spelling */

/** What LETTERS takes. @param {number} code - of a sign; NaN behind the end */
const isLetter = (code) => code >= 0x61 && code <= 0x7a || code >= 0xdf && code <= 0xff || code >= 0x101 && code <= 0x24f
  || code >= 0x370 && code <= 0x5ff || code >= 0x620 && code <= 0x64a || code >= 0xac00 && code <= 0xd7a3

/**
 * A word as it is looked up, once for each word for a number that its "~" stands for.
 *
 * @param {string} word
 */
function spelled(word) {
  const many = word.includes("~") ? (word.endsWith("~") ? BEHIND : BEFORE).map((each) => word.replace("~", each)) : [word]
  return many.map((each) => (each.match(LETTERS) ?? []).join(""))
}

/**
 * Get lists of words ready.
 *
 * @param {string[][]} lists - one for each detector
 * @returns {Lexicon}
 */
export function lexicon(lists) {
  /** @type {Lexicon["known"]} */
  const known = new Map()
  const beginnings = new Set()
  lists.forEach((list, at) => {
    for (const spelling of list.flatMap(spelled)) {
      const there = known.get(spelling)
      if (!there) known.set(spelling, [at])
      else if (!there.includes(at)) there.push(at)
      for (let end = spelling.length; end > 0 && !beginnings.has(spelling.slice(0, end)); end -= 1) {
        beginnings.add(spelling.slice(0, end))
      }
    }
  })
  return { known, beginnings }
}

/**
 * The words of a text and the parts of words in camel case: [start, end, whether a word may begin there].
 *
 * @param {string} clean
 * @param {string} low
 */
function tokens(clean, low) {
  /** @type {[number, number, boolean][]} */
  const found = []
  // By hand, since a text has thousands of words: an expression would make an object of each.
  for (let start = 0; start < low.length; start += 1) {
    if (!isLetter(low.charCodeAt(start))) continue
    let end = start + 1
    while (isLetter(low.charCodeAt(end))) end += 1
    const run = clean.slice(start, end)
    let [first, one] = [start, false]
    if (run !== low.slice(start, end)) {
      for (const { index } of run.matchAll(PARTS)) {
        const cut = start + index + 1
        found.push([first, cut, !one])
        // "iPhone" is no phone.
        one = cut - first === 1
        first = cut
      }
    }
    found.push([first, end, !one])
    start = end
  }
  return found
}

/**
 * Tell where a word of any list stands.
 *
 * @param {Lexicon} lexicon
 * @param {string} clean
 * @param {string} low
 * @param {(at: number, start: number, end: number) => void} tell - the list's place, and the word's
 */
export function where({ known, beginnings }, clean, low, tell) {
  const parts = tokens(clean, low)
  parts.forEach(([start, , begins], i) => {
    let soFar = ""
    for (let j = i; begins && j < i + MOST_PARTS && j < parts.length; j += 1) {
      const [first, last] = parts[j]
      if (j > i && !(first - parts[j - 1][1] <= 2 && JOINT.test(clean.slice(parts[j - 1][1], first)))) break
      soFar += low.slice(first, last)
      const lists = new Set([...known.get(soFar) ?? [], ...soFar.endsWith("s") ? known.get(soFar.slice(0, -1)) ?? [] : []])
      for (const at of lists) tell(at, start, last)
      if (!beginnings.has(soFar)) break
    }
  })
}
