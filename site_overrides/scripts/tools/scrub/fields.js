/**
 * Values and their labels where the two do not stand side by side: tables, SQL, XML, lists, next lines. Pure. The twin
 * of generator/scrub/fields.py.
 *
 * @typedef {[string, number, number]} Field - a label, and where its value starts and ends
 * @typedef {[number, number]} Span
 */

const LONGEST_LABEL = 40
const LONGEST_VALUE = 200
const SEPARATORS = ["\t", "|", ";", ","]

const RULE = /^[ |:+=-]{3,}$/
const AROUND = " \t\r\"'`[](){}|*,;\u2022"
const BULLET = /^[ \t]{0,12}(?:[-*\u2022+]|\d{1,2}[.)])[ \t]{1,4}/
const LABELLED = /^[ \t"'>#*-]{0,12}(\p{L}[^:=\n|,;<>]{1,39}?)["'*]{0,3}[ \t]?[:=][ \t]?/u
const ALONE = /^[ \t>#*"'-]{0,12}(\p{L}[^\n|,;<>"{}]{1,39}?)["'*]{0,3}[ \t]?:?[ \t\r]{0,8}$/u
const AND = / (?:and|und|et|y|e|&) /
const SQL = /\binsert\s{1,3}into\s{1,3}[^()\n]{1,80}\(([^()]{1,600})\)\s{0,5}values\s{0,5}/gi
const XML = /<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,200})?>\s{0,10}([^<>]{1,200})(?=<\/)/g
const ATTRIBUTE = /\b(?:name|key|label|id|field|title)\s?=\s?["']([^"'<>]{1,40})["']/i
const PAIR = /<(?:key|t[dh]|dt|name|label)(?: [^<>]{0,100})?>([^<>]{1,40})<\/[a-z]{1,8}>\s{0,20}<(?:string|td|dd|value|span)(?: [^<>]{0,100})?>([^<>]{1,200})(?=<)/gi
const NAME_VALUE = /\b(?:name|key|label|field|title|id|type)["']?\s?[:=]\s?["']?([A-Za-z][A-Za-z0-9 _.-]{1,39})["']?[,;]?\s{1,20}["']?(?:value|val|content|text|answer|default)["']?\s?[:=]\s?["']?([^"'\n<>{}]{1,200})/gi

/**
 * Each value of a text that stands away from its label.
 *
 * @param {string} clean
 * @returns {Field[]}
 */
export function fields(clean) {
  const lines = linesOf(clean)
  /** @type {Field[]} */
  const found = []
  for (let [label, start, end] of [...tables(clean, lines), ...below(clean, lines), ...sql(clean), ...tagged(clean)]) {
    while (start < end && AROUND.includes(clean[start])) start += 1
    while (start < end && AROUND.includes(clean[end - 1])) end -= 1
    if (start < end && end <= start + LONGEST_VALUE && label.length <= LONGEST_LABEL) found.push([label, start, end])
  }
  return found
}

/** @param {string} clean @returns {Span[]} its lines */
function linesOf(clean) {
  /** @type {Span[]} */
  const found = []
  let start = 0
  for (let end = clean.indexOf("\n"); end >= 0; end = clean.indexOf("\n", start)) {
    found.push([start, end])
    start = end + 1
  }
  return [...found, [start, clean.length]]
}

/** @param {string} text - without what stands around a value */
function trimmed(text) {
  let [start, end] = [0, text.length]
  while (start < end && AROUND.includes(text[start])) start += 1
  while (start < end && AROUND.includes(text[end - 1])) end -= 1
  return text.slice(start, end)
}

/**
 * The cells of a line; a separator in quotes parts none.
 *
 * @param {string} clean
 * @param {number} start
 * @param {number} end
 * @param {string} separator
 * @param {string} [quote]
 */
function cells(clean, start, end, separator, quote = "\"") {
  /** @type {Span[]} */
  const found = []
  let [first, quoted] = [start, false]
  for (let i = start; i < end; i += 1) {
    if (clean[i] === quote) quoted = !quoted
    else if (clean[i] === separator && !quoted) {
      found.push([first, i])
      first = i + 1
    }
  }
  found.push([first, end])
  return found
}

/** @param {string} clean @param {Span[]} lines */
function tables(clean, lines) {
  /** @type {Field[]} */
  const found = []
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const { rows, labels } = table(clean, lines, at)
    for (const row of rows) row.forEach(([start, end], i) => { if (labels[i]) found.push([labels[i], start, end]) })
    at += rows.length
  }
  return found
}

/**
 * The rows and labels of the table that begins in a line; no rows where there is none.
 *
 * @param {string} clean
 * @param {Span[]} lines
 * @param {number} at
 * @returns {{rows: Span[][], labels: string[]}}
 */
function table(clean, lines, at) {
  const [start, end] = lines[at]
  for (const separator of SEPARATORS) {
    const head = cells(clean, start, Math.min(end, start + 2000), separator)
    const labels = head.map(([first, last]) => trimmed(clean.slice(first, last)))
    if (head.length < 2 || labels.some((each) => each.length > LONGEST_LABEL || /\d\d\d|[@!?]/.test(each))) continue
    const ruled = separator === "|" && RULE.test(clean.slice(...lines[at + 1]))
    /** @type {Span[][]} */
    const rows = ruled ? [[]] : []
    for (let i = at + 1 + rows.length; i < lines.length; i += 1) {
      const row = cells(clean, ...lines[i], separator)
      if (row.length !== head.length) break
      rows.push(row)
    }
    if (rows.length > (ruled ? 1 : 0)) return { rows, labels }
  }
  return { rows: [], labels: [] }
}

/**
 * What stands in the lines below a label, and each of several behind one.
 *
 * @param {string} clean
 * @param {Span[]} lines
 */
function below(clean, lines) {
  /** @type {Field[]} */
  const found = []
  lines.forEach(([start, end], i) => {
    if (end - start >= 2000) return
    const line = clean.slice(start, end)
    const several = LABELLED.exec(line)
    if (several) {
      const items = cells(clean, start + several[0].length, end, ",")
        .flatMap((part) => cells(clean, ...part, ";")).flatMap((item) => both(clean, ...item))
      if (items.length > 1) for (const item of items) found.push([several[1], ...item])
    }
    const alone = line.length < 80 && !BULLET.test(line) ? ALONE.exec(line) : null
    if (alone) for (const item of under(clean, lines, i + 1)) found.push([alone[1], ...item])
  })
  return found
}

/** Part "a and b". @param {string} clean @param {number} start @param {number} end @returns {Span[]} */
function both(clean, start, end) {
  const found = AND.exec(clean.slice(start, end))
  return found ? [[start, start + found.index], [start + found.index + found[0].length, end]] : [[start, end]]
}

/** @param {string} clean @param {Span[]} lines @param {number} next @returns {Span[]} */
function under(clean, lines, next) {
  let at = next < lines.length && !clean.slice(...lines[next]).trim() ? next + 1 : next
  /** @type {Span[]} */
  const items = []
  for (; at < lines.length && items.length < 200; at += 1) {
    const bullet = BULLET.exec(clean.slice(...lines[at]))
    if (!bullet) break
    items.push([lines[at][0] + bullet[0].length, lines[at][1]])
  }
  return items.length || at >= lines.length ? items : [lines[at]]
}

/** @param {string} clean */
function sql(clean) {
  /** @type {Field[]} */
  const found = []
  for (const insert of clean.matchAll(SQL)) {
    const labels = insert[1].split(",").map(trimmed)
    let at = insert.index + insert[0].length
    while (clean[at] === "(") {
      const end = closing(clean, at + 1)
      const row = cells(clean, at + 1, end, ",", "'")
      if (row.length === labels.length) row.forEach((cell, i) => { found.push([labels[i], ...cell]) })
      at = end + 1
      while (at < clean.length && ", \n\r\t".includes(clean[at])) at += 1
    }
  }
  return found
}

/** Where the row that begins there ends; a bracket in quotes ends none. @param {string} clean @param {number} from */
function closing(clean, from) {
  const most = Math.min(clean.length, from + 4000)
  let [at, quoted] = [from, false]
  for (; at < most && (quoted || clean[at] !== ")"); at += 1) if (clean[at] === "'") quoted = !quoted
  return at
}

/** @param {string} clean */
function tagged(clean) {
  /** @type {Field[]} */
  const found = []
  const note = (/** @type {string} */ label, /** @type {RegExpMatchArray} */ match) => {
    const end = /** @type {number} */ (match.index) + match[0].length
    found.push([label, end - match[2].length, end])
  }
  for (const match of clean.matchAll(XML)) {
    const named = ATTRIBUTE.exec(match[0].slice(0, match[0].length - match[2].length))
    note(named ? named[1] : match[1], match)
  }
  for (const expression of [PAIR, NAME_VALUE]) for (const match of clean.matchAll(expression)) note(match[1], match)
  return found
}
