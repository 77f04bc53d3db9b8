/**
 * Data as the generator packed it (generator/quiz/bundle/pack.py), made what the other modules read.
 */

/** @typedef {{ids: string, columns: Record<string, string>}} Columns */

/**
 * @param {Columns} columns
 * @param {string[]} [lists] - names whose cells are lists
 * @returns {Record<string, Record<string, any>>}
 */
export function entries({ ids, columns }, lists = []) {
  const cells = Object.entries(columns).map(([name, text]) => /** @type {const} */ ([name, text.split("\t")]))
  const cell = (/** @type {string} */ name, /** @type {string} */ text) => (
    lists.includes(name) ? items(text) : text)
  return ids ? Object.fromEntries(ids.split("\t").map((id, row) => (
    [id, Object.fromEntries(cells.map(([name, column]) => [name, cell(name, column[row])]))]))) : {}
}

/**
 * @param {(string | any[])[]} columns - of texts alone as one text
 * @returns {any[][]} rows
 */
export function rowsOf(columns) {
  const cells = columns.map((column) => typeof column === "string" ? column.split("\t") : column)
  return cells.length ? cells[0].map((_, row) => cells.map((column) => column[row])) : []
}

/** @param {string} text @returns {string[]} */
export const items = (text) => text.split("\n").filter(Boolean)

/**
 * @param {any} packed
 * @returns {import("./types.js").Core}
 */
export function unpackCore(packed) {
  const { days: dates, ...table } = packed.table
  const days = dates.split(" ")
  const kinds = entries(packed.kinds, ["also", "secrets"])
  const of = (/** @type {string} */ name) => Object.fromEntries(
    Object.entries(kinds).map(([slug, kind]) => [slug, kind[name]]))
  /** @param {string} row */
  const tool = (row) => {
    const [runs, for_, kind, ...rest] = row.split(" ")
    // An empty field is no day: days[-1] is undefined.
    const topics = Object.keys(table.careful).map((topic, i) => [topic, [rest[2 * i], days[rest[2 * i + 1] || -1] ?? null]])
    return { attributes: { runs, for: for_, kind }, topics: Object.fromEntries(topics.filter(([, [value]]) => value)) }
  }
  const tools = Object.fromEntries(Object.entries(table.tools).map(([id, row]) => [id, tool(row)]))
  const rules = rowsOf(packed.rules).map(([id, because, why, unknown], i) => (
    [id, { because, why, ...unknown && { unknown }, shows: table.rules[i].shows }]))
  const named = rowsOf(packed.tools).map(([id, name, plan, also, reads]) => (
    [id, [name, plan, items(also), reads]]))
  const uncovered = rowsOf(packed.uncovered).map(([name, also, unlike, id]) => [name, items(also), unlike, id])
  return {
    ...packed, uncovered, table: { ...table, data: entries(table.data), tools }, kinds: of("name"), also: of("also"), secrets: of("secrets"),
    rules: Object.fromEntries(rules), tools: Object.fromEntries(named),
  }
}

/** @typedef {(text: string) => any} Reader - makes of a cell what it was */

const text = (/** @type {string} */ cell) => cell
const number = (/** @type {string} */ cell) => (cell ? Number(cell) : null)
const numbers = (/** @type {string} */ cell) => (cell ? cell.split(" ").map(Number) : [])
const wholeAddress = (/** @type {string} */ cell) => (/^(\w+:\/\/|$)/.test(cell) ? cell || null : `https://${cell}`)

/**
 * @param {string[]} columns
 * @param {Reader[]} readers - one for each column
 * @returns {any[][]} rows
 */
function rows(columns, readers) {
  const cells = columns.map((column) => column.split("\t"))
  return (cells[0] ?? []).map((_, row) => cells.map((column, i) => readers[i](column[row])))
}

/**
 * @param {any} packed
 * @returns {import("./types.js").Details}
 */
export function unpackDetails(packed) {
  const ids = packed.tools.ids.split("\t")
  /** @type {Record<string, Record<string, number>>} */
  const tools = Object.fromEntries(ids.map((/** @type {string} */ id) => [id, {}]))
  Object.keys(packed.topics).forEach((topic, i) => {
    let at = 0
    numbers(packed.tools.steps[i]).forEach((step, tool) => { tools[ids[tool]][topic] = at += step })
  })
  /** @type {Record<string, import("./types.js").Steps[]>} */
  const steps = {}
  for (const [assistant, task, platform, variant, plan, gotcha, some, source] of rowsOf(packed.steps)) {
    const more = { ...variant && { variant }, ...plan && { plan }, ...gotcha && { gotcha } }
    steps[assistant] ??= []
    steps[assistant].push({ task, platform, ...more, steps: items(some), source })
  }
  const { values, ...rest } = packed
  return {
    ...rest, tools, steps, kinds: entries(packed.kinds, ["safe", "act", "tell"]),
    facts: rows(packed.facts, [Number, text, number, numbers]).map(([at, said, source, places]) => {
      const [value, says, confidence] = values[at]
      return [value, says, said, source, confidence, places]
    }),
    sources: rows(packed.sources, [text, wholeAddress, text, text, text, numbers]),
  }
}
