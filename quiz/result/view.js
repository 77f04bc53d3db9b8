/**
 * What the parts of a result are drawn from.
 */
import { changesHere, improvements, worseIf } from "../engine/better.js"
import { listed, readAs } from "../engine/decide.js"
import { orderedReasons } from "../engine/reasons.js"
import { todos } from "../engine/priorities.js"
import { factOf } from "../../site_overrides/scripts/shared/facts.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Table} Table */
/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Result} Result */

/**
 * Keep only what the table knows: links and old history may hold anything.
 *
 * @param {Core} core
 * @param {Answers} given
 * @returns {Answers}
 */
export function known({ table, asides, moved }, given) {
  const has = (/** @type {object} */ where, /** @type {unknown} */ id) => Object.hasOwn(where, String(id))
  /** @type {Answers} */
  const kept = {}
  const current = (/** @type {string} */ name) => listed(given[name]).map((id) => nowCalled(moved, name, id))
  const data = current("data").filter((kind) => has(table.data, kind))
  const tool = current("tool").filter((id) => has(table.tools, id))
  if (data.length) kept.data = data
  if (tool.length) kept.tool = tool
  for (const [id, options] of [...table.questions.map((each) => [each.id, each.options]), ...Object.entries(asides)]) {
    const [answer] = listed(given[String(id)])
    if (options.includes(answer)) kept[String(id)] = answer
  }
  return kept
}

/**
 * The name that stands now for a kind or a tool: links rest on old ones.
 *
 * @param {Core["moved"]} moved
 * @param {string} question
 * @param {string} id
 * @returns {string}
 */
export function nowCalled(moved, question, id) {
  const now = (/** @type {Record<string, string>} */ names, /** @type {string} */ old) => (
    Object.hasOwn(names, old) ? names[old] : old)
  if (question !== "tool") return question === "data" ? now(moved.data, id) : id
  const [slug, plan] = now(moved.tool, id).split("/")
  return now(moved.tool, `${now(moved.tool, slug)}/${plan}`)
}

/**
 * The answers as the engine reads them: where a plan is judged otherwise in the visitor's region, the plan of there.
 *
 * @param {Table} table
 * @param {Answers} answers
 * @returns {Answers}
 */
export function placed(table, answers) {
  const [tool, another] = listed(answers.tool)
  const there = table.places?.[tool]?.[String(answers.home)]
  return there && !another ? { ...answers, tool: there } : answers
}

/** Answers as text, to be compared: in any order, one of a kind alone or in a list. @param {Answers} answers */
export const asText = (answers) => String(Object.entries(answers).sort())

/**
 * The answers as they stand behind # in a link, which browsers do not send. It says what it was made of, so that it
 * can tell later what has changed.
 *
 * @param {Result} result
 * @returns {string}
 */
export function toHash({ core, answers, decision }) {
  const made = { ...answers, was: verdictKey(decision.verdict, decision.line), facts: core.version }
  const given = Object.entries(made).map(([name, value]) => [name, listed(value).join(",")])
  return `#${String(new URLSearchParams(given)).replace(/%2C/g, ",").replace(/%2F/g, "/")}`
}

/**
 * @param {string | null} verdict
 * @param {string | null} line
 * @returns {string} `ok`, `care`, `not_yet`, `not_here` or `never`
 */
export function verdictKey(verdict, line) {
  return verdict === "avoid" ? line ?? "not_here" : verdict ?? "never"
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
  // No answers are that long; anybody can write a link of megabytes.
  for (const [name, value] of new URLSearchParams(hash.slice(1, 2000))) {
    // Other pages call the region so.
    const id = name === "where" ? "home" : name
    answers[id] = [...(Object.hasOwn(answers, id) ? listed(answers[id]) : []), ...value.split(",")]
  }
  return answers
}

/**
 * Gather what a result shows.
 *
 * @param {Pick<Result, "core" | "engine" | "details" | "answers" | "decision" | "today" | "acts">} given
 * @returns {Result}
 */
export function resultOf(given) {
  const { core, engine, today, decision } = given
  const answers = placed(core.table, given.answers)
  const tools = listed(answers.tool).map((tool) => readAs(core.table, tool, answers))
  const deciding = orderedReasons(engine, answers, today, decision)
  const named = (/** @type {string} */ text) => fill(text, { tool: core.tools[tools[0]]?.[0] })
  return {
    ...given,
    placed: { ...answers, tool: tools[1] ? tools : tools[0] },
    here: once(() => changesHere(engine, answers, today, decision)),
    better: once(() => improvements(engine, answers, today, decision)),
    worse: once(() => worseIf(engine, answers, today, decision)),
    todos: once(() => todos(engine, answers, today, decision)),
    deciding: deciding.map(({ rule }) => rule),
    ground: () => groundOf(given, deciding[0]),
    named,
    claim: (id, some = tools) => {
      const { because, unknown } = core.rules[id]
      const settled = deciding.some(({ rule, topic }) => rule === id && topic !== null)
      const doubtful = !settled && some.length > 0 && some.every((tool) => isDoubtful(core, id, tool, today))
      return named(unknown && doubtful ? unknown : because)
    },
  }
}

/**
 * The fact that speaks for a reason, in words.
 *
 * @param {Pick<Result, "core" | "details">} result
 * @param {import("../data/types.js").Reason | undefined} reason
 * @returns {string} empty where none does
 */
function groundOf({ core, details }, reason) {
  if (!details || !reason?.tool || !reason.topic) return ""
  const [question] = details.topics[reason.topic] ?? []
  const fact = factOf(details, reason.tool, reason.topic)
  return fact && question ? fill(core.words.ground, { name: core.tools[reason.tool][0], question, value: fact.says }) : ""
}

/**
 * What is worked out when it is first asked for, and then kept.
 *
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
function once(make) {
  /** @type {T | undefined} */
  let found
  return () => found ??= make()
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
