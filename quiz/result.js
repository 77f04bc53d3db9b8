/**
 * What the parts of a result are drawn from.
 */
import { improvements } from "./better.js"
import { decide, kindsOf } from "./engine.js"
import { fill } from "./wording.js"

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Table} Table */
/** @typedef {import("./types.js").Core} Core */
/** @typedef {import("./types.js").Result} Result */

/**
 * Keep only what the table knows: links and old history may hold anything.
 *
 * @param {Table} table
 * @param {Answers} answers
 * @returns {Answers}
 */
export function known(table, answers) {
  const has = (/** @type {object} */ where, /** @type {unknown} */ id) => Object.hasOwn(where, String(id))
  /** @type {Answers} */
  const kept = {}
  const data = kindsOf(answers).filter((kind) => has(table.data, kind))
  if (data.length) kept.data = data
  if (has(table.tools, answers.tool)) kept.tool = answers.tool
  for (const { id, options } of table.questions) {
    if (options.includes(/** @type {string} */ (answers[id]))) kept[id] = answers[id]
  }
  return kept
}

/**
 * The answers of a link; anything may stand there.
 *
 * @param {string} hash
 * @returns {Answers}
 */
export function fromHash(hash) {
  /** @type {Answers} */
  const answers = {}
  for (const [name, value] of new URLSearchParams(hash.slice(1, 2000))) {
    answers[name] = name === "data" ? [...answers.data ?? [], ...value.split(",")] : value
  }
  return answers
}

/**
 * Decide, and gather what a result shows.
 *
 * @param {Pick<Result, "core" | "engine" | "details" | "answers" | "today" | "acts">} given
 * @returns {Result}
 */
export function resultOf(given) {
  const { core, engine, answers, today } = given
  const tool = String(answers.tool)
  const decision = decide(engine, answers, today)
  const number = core.table.verdicts.indexOf(decision.verdict ?? "")
  const deciding = core.table.rules.filter(({ id, verdict }) => verdict === number && decision.rules.includes(id))
  const named = (/** @type {string} */ text) => fill(text, { tool: core.tools[tool][0] })
  return {
    ...given,
    decision,
    better: improvements(engine, answers, today),
    deciding: deciding.map(({ id }) => id),
    named,
    claim: (id) => {
      const { because, unknown } = core.rules[id]
      return named(unknown && isDoubtful(core, id, tool, today) ? unknown : because)
    },
  }
}

/**
 * Whether a fact that a rule shows is unknown, weak or too old, so that it was read the careful way.
 *
 * @param {Core} core
 * @param {string} rule
 * @param {string} tool
 * @param {string} today
 * @returns {boolean}
 */
function isDoubtful(core, rule, tool, today) {
  const granted = core.tools[tool][3]
  return core.rules[rule].shows.some((topic) => {
    const lastDay = core.table.tools[tool].topics[topic]?.[1] ?? null
    return granted ? !granted.includes(topic) : lastDay === null || today > lastDay
  })
}
