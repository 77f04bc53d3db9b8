/**
 * Data as the generator packed it (generator/quiz/pack.py), made what the other modules read.
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
    lists.includes(name) ? text.split("\n").filter(Boolean) : text)
  return ids ? Object.fromEntries(ids.split("\t").map((id, row) => (
    [id, Object.fromEntries(cells.map(([name, column]) => [name, cell(name, column[row])]))]))) : {}
}

/**
 * @param {any} packed
 * @returns {import("./types.js").Core}
 */
export function unpackCore(packed) {
  const { table } = packed
  const kinds = entries(packed.kinds, ["also"])
  const of = (/** @type {string} */ name) => Object.fromEntries(
    Object.entries(kinds).map(([slug, kind]) => [slug, kind[name]]))
  /** @param {string} row */
  const tool = (row) => {
    const [runs, for_, kind, ...rest] = row.split(" ")
    const topics = Object.keys(table.careful).map((topic, i) => [topic, [rest[2 * i], rest[2 * i + 1] || null]])
    return { attributes: { runs, for: for_, kind }, topics: Object.fromEntries(topics.filter(([, [value]]) => value)) }
  }
  const tools = Object.fromEntries(Object.entries(table.tools).map(([id, row]) => [id, tool(row)]))
  return { ...packed, table: { ...table, data: entries(table.data), tools }, kinds: of("name"), also: of("also") }
}
