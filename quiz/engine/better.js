/**
 * What would make the verdict milder, and which assumption would make it harsher.
 *
 * The twin of `generator/quiz/engine/better.py`. Pure, like the engine: it tries moves and keeps those that help.
 */
import { canChange, decide, maySuggest, standing, verdictNumber } from "./decide.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Condition} Condition */
/** @typedef {import("../data/types.js").Decision} Decision */
/** @typedef {import("../data/types.js").Engine} Engine */

/**
 * @typedef {object} Improvement
 * @property {Record<string, string>} set - answers to give; may hold `tool`
 * @property {string} verdict
 * @property {string | null} line
 * @property {number} effort - less is easier
 */

/** After everything inside the plan, whose changes have efforts below 10. */
const OTHER_TOOL_EFFORT = 50
/** A model on one's own computer has to be installed first. */
const OWN_COMPUTER_EFFORT = 90

const MILDEST_FIRST = ["ok", "care", "avoid", "never"]

/** Where the search starts, with what these answers lead to, and its verdict's number.
 * @typedef {{engine: Engine, answers: Answers, today: string, now: Decision, before: number}} Here */

/** Whether it reads anything of the plan. @param {Condition} condition @returns {boolean} */
function readsPlan(condition) {
  if (condition === null) return false
  if (condition[0] === "is") return condition[1].startsWith("plan.")
  return condition[0] === "not" ? readsPlan(condition[1]) : condition[1].some(readsPlan)
}

/**
 * Whether answers to a question are about the tool, so that they go when it goes: "training is off" in one chat
 * says nothing about the next. That holds for protections that are asked because of something of the plan.
 *
 * @param {import("../data/types.js").Question} question
 * @returns {boolean}
 */
export function isAboutTool(question) {
  return question.kind === "protection" && readsPlan(question.asked)
}

/**
 * The answers after a change.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {Record<string, string>} set
 * @returns {Answers}
 */
export function changed(engine, answers, set) {
  const after = { ...answers }
  if (set.tool && set.tool !== answers.tool) {
    const { questions, choice } = engine.table
    for (const question of questions) {
      if (isAboutTool(question) || question.id === choice?.question) delete after[question.id]
    }
  }
  return Object.assign(after, set)
}

/**
 * What makes the verdict milder, easiest first; of equals the milder, then in alphabetical order.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {Decision} [now] - what these answers lead to, where it is known
 * @returns {Improvement[]} empty when there is no verdict yet, or nothing milder is in reach
 */
export function improvements(engine, answers, today, now = decide(engine, answers, today)) {
  const here = startOf(engine, answers, today, now)
  if (here.before <= 0) return []
  const tools = toolsToName(here)
  const alone = tools.map((tool) => attempt(here, { tool }, effortOf(engine, tool)))
  const found = [...inside(here), ...alone.filter((each) => each !== null)]
  if (found.every(({ effort }) => effort >= OWN_COMPUTER_EFFORT)) {
    found.push(...both(here, tools.filter((_, i) => alone[i] === null)))
  }
  return found.sort(byEase)
}

/**
 * The part of the improvements that needs no other tool: much less to work out, and what the first line rests on.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {Decision} now
 * @returns {Improvement[]}
 */
export function changesHere(engine, answers, today, now) {
  return inside(startOf(engine, answers, today, now)).sort(byEase)
}

/** @param {Engine} engine @param {Answers} answers @param {string} today @param {Decision} now @returns {Here} */
function startOf(engine, answers, today, now) {
  const from = standing(engine, answers, new Set(now.asked))
  return { engine, answers: from, today, now, before: engine.table.verdicts.indexOf(now.verdict ?? "") }
}

/**
 * Make the changes and see.
 *
 * @param {Here} here
 * @param {Record<string, string>} set
 * @param {number} effort
 * @returns {Improvement | null} null where that is no milder, or leads from one refusal to the next
 */
function attempt({ engine, answers, today, before }, set, effort) {
  const after = changed(engine, answers, set)
  // Most attempts fail; the number alone says so at half the price.
  if (verdictNumber(engine, after, today) >= before) return null
  const { verdict, line } = decide(engine, after, today)
  return line === "not_here" ? null : { set, verdict: verdict ?? "", line, effort }
}

/**
 * The questions whose change can be made from these answers, in the order of the file.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {Decision} decision - what they lead to
 * @returns {import("../data/types.js").Question[]}
 */
function openChanges(engine, answers, decision) {
  const raised = new Set(decision.asked)
  return engine.table.questions.filter((question) => canChange(question, answers, raised))
}

/**
 * Single changes inside the plan; and of those that do not help alone, the smallest set that does.
 *
 * @param {Here} here
 * @returns {Improvement[]}
 */
function inside(here) {
  const tried = (/** @type {import("../data/types.js").Question[]} */ some) => attempt(here,
    Object.fromEntries(some.map(({ id, change }) => [id, change?.to ?? ""])),
    some.reduce((sum, { change }) => sum + (change?.effort ?? 0), 0))
  const changes = openChanges(here.engine, here.answers, here.now)
  const alone = changes.map((question) => tried([question]))
  const found = alone.filter((each) => each !== null)
  const rest = changes.filter((_, i) => alone[i] === null)
  for (let size = 2; size <= rest.length; size++) {
    const [smallest] = combinations(rest, size).map(tried).filter((each) => each !== null).sort(byEase)
    if (smallest) return [...found, smallest]
    // Three and more changes are only named where nothing less helps.
    if (found.length) break
  }
  return found
}

/**
 * Another tool together with one change there: the smallest such pair.
 *
 * @param {Here} here
 * @param {string[]} tools - those that do not help alone
 * @returns {Improvement[]} one or none
 */
function both(here, tools) {
  const { engine, today } = here
  return tools.flatMap((tool) => {
    const there = changed(engine, here.answers, { tool })
    return openChanges(engine, there, decide(engine, there, today)).map(({ id, change }) => (
      attempt(here, { tool, [id]: change?.to ?? "" }, effortOf(engine, tool) + (change?.effort ?? 0))))
  }).filter((each) => each !== null).sort(byEase).slice(0, 1)
}

/**
 * Tools that may be named: not this one, none whose core facts have aged, none for other matters.
 *
 * @param {Here} here
 * @returns {string[]}
 */
function toolsToName({ engine, answers, today }) {
  const { table } = engine
  const tooOld = (/** @type {string} */ tool) => table.core.some((topic) => {
    const lastDay = table.tools[tool].topics[topic]?.[1] ?? null
    return lastDay !== null && today > lastDay
  })
  return table.candidates.filter((tool) => tool !== answers.tool && !tooOld(tool) &&
    maySuggest(engine, changed(engine, answers, { tool }), today))
}

/** How hard it is to get a tool. @param {Engine} engine @param {string} tool */
function effortOf({ table }, tool) {
  return table.tools[tool].attributes.runs === "device" ? OWN_COMPUTER_EFFORT : OTHER_TOOL_EFFORT
}

/**
 * Every choice of so many items, in their order.
 *
 * @template T
 * @param {T[]} items
 * @param {number} size
 * @returns {T[][]}
 */
function combinations(items, size) {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => combinations(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}

/**
 * By effort, the milder answer first, then by name: a tool goes by its id, a change inside a plan by its question.
 *
 * @param {Improvement} a
 * @param {Improvement} b
 * @returns {number}
 */
function byEase(a, b) {
  const names = (/** @type {Improvement} */ { set }) => (
    Object.entries(set).map(([name, value]) => (name === "tool" ? value : name)).sort().join("\0"))
  const milder = MILDEST_FIRST.indexOf(a.verdict) - MILDEST_FIRST.indexOf(b.verdict)
  return a.effort - b.effort || milder || (names(a) < names(b) ? -1 : 1)
}

/**
 * For each assumed circumstance the answer that would be harshest, where it is harsher than now. Where a question
 * names the options that are nearer, the others count only if none of these is harsher.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {Decision} [now] - what these answers lead to, where it is known
 * @returns {{question: string, option: string, verdict: string, line: string | null}[]}
 */
export function worseIf(engine, answers, today, now = decide(engine, answers, today)) {
  const { verdicts, questions } = engine.table
  const from = standing(engine, answers, new Set(now.asked))
  // "Not here" is harsher than "Not yet", though both are one verdict.
  const rank = (/** @type {Decision} */ { verdict, line }) => (
    verdicts.indexOf(verdict ?? "") + (line === "not_here" ? 0.5 : 0))
  const found = []
  for (const { id, options, unsure, nearer } of questions.filter((question) => question.id in now.assumed)) {
    const harsher = options.filter((option) => !unsure.includes(option))
      .map((option) => ({ option, then: decide(engine, { ...from, [id]: option }, today) }))
      .filter(({ then }) => rank(then) > rank(now))
    const near = harsher.filter(({ option }) => nearer?.includes(option))
    // The sort is stable: the first among equals is named.
    const [worst] = (near.length ? near : harsher).sort((a, b) => rank(b.then) - rank(a.then))
    if (!worst) continue
    const { verdict, line } = worst.then
    found.push({ question: id, option: worst.option, verdict: verdict ?? "", line })
  }
  return found
}
