/**
 * A table made ready to decide: its conditions become functions, its names become numbers, once for all answers.
 */

/** @typedef {import("../data/types.js").Condition} Condition */
/** @typedef {import("../data/types.js").Engine} Engine */
/** @typedef {import("../data/types.js").Table} Table */
/** @typedef {import("../data/types.js").Test} Test */

/**
 * @param {Condition} condition
 * @param {(name: string) => number} slot - gives the number of a name
 * @returns {Test}
 */
export function closure(condition, slot) {
  if (condition === null) return () => true
  if (condition[0] === "is") {
    const here = slot(condition[1])
    const wanted = condition[2]
    if (wanted.length === 1) return (values) => values[here] === wanted[0]
    return (values) => wanted.includes(/** @type {string} */ (values[here]))
  }
  if (condition[0] === "not") {
    const inner = closure(condition[1], slot)
    return (values) => !inner(values)
  }
  const parts = condition[1].map((part) => closure(part, slot))
  if (condition[0] === "all") return (values) => parts.every((part) => part(values))
  return (values) => parts.some((part) => part(values))
}

/**
 * Make a table ready to decide. Do it once; conditions are not read again.
 *
 * @param {Table} table
 * @returns {Engine}
 */
export function prepare(table) {
  /** @type {Map<string, number>} */
  const names = new Map()
  const slot = (/** @type {string} */ name) => {
    if (!names.has(name)) names.set(name, names.size)
    return /** @type {number} */ (names.get(name))
  }
  return {
    table,
    names,
    plans: new Map(),
    first: ["data", "tool"].filter((_, i) => Object.keys([table.data, table.tools][i]).length),
    questions: table.questions.map((question) => (
      { question, slot: slot(`answer.${question.id}`), asked: closure(question.asked, slot) })),
    signals: table.signals.map(({ id, lines }) => (
      { slot: slot(id), lines: lines.map(([value, when]) => [value, closure(when, slot)]) })),
    rules: table.rules.map((rule) => closure(rule.when, slot)),
    suggests: closure(table.suggests, slot),
  }
}
