/**
 * The second script's data, made what the other modules read.
 */
import { entries, items, rowsOf } from "./unpack.js"

/** @typedef {(text: string) => any} Reader - makes of a cell what it was */

const text = (/** @type {string} */ cell) => cell
const number = (/** @type {string} */ cell) => (cell ? Number(cell) : null)
const numbers = (/** @type {string} */ cell) => (cell ? cell.split(" ").map(Number) : [])
const address = (/** @type {string} */ cell) => (/^(\w+:\/\/|$)/.test(cell) ? cell || null : `https://${cell}`)

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
    sources: rows(packed.sources, [text, address, text, text, text, numbers]),
  }
}
