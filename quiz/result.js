/**
 * What the parts of a result are drawn from.
 */
import { improvements } from "./better.js"
import { decide, listed } from "./engine.js"
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
  const data = listed(answers.data).filter((kind) => has(table.data, kind))
  const tool = listed(answers.tool).filter((id) => has(table.tools, id))
  if (data.length) kept.data = data
  if (tool.length) kept.tool = tool
  for (const { id, options } of table.questions) {
    const [given] = listed(answers[id])
    if (options.includes(given)) kept[id] = given
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
    answers[name] = [...listed(answers[name]), ...value.split(",")]
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
  const tools = listed(answers.tool)
  const decision = decide(engine, answers, today)
  const number = core.table.verdicts.indexOf(decision.verdict ?? "")
  const deciding = core.table.rules.filter(({ id, verdict }) => verdict === number && decision.rules.includes(id))
  const named = (/** @type {string} */ text) => fill(text, { tool: core.tools[tools[0]]?.[0] })
  return {
    ...given,
    decision,
    better: improvements(engine, answers, today),
    deciding: deciding.map(({ id }) => id),
    named,
    claim: (id, some = tools) => {
      const { because, unknown } = core.rules[id]
      const doubtful = some.length > 0 && some.every((tool) => isDoubtful(core, id, tool, today))
      return named(unknown && doubtful ? unknown : because)
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
