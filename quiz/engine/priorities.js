/**
 * What to change first: each change that is still open, by how much hangs on it.
 *
 * The twin of `generator/quiz/engine/priorities.py`. Pure, like the engine.
 */
import { canChange, decide, listed, standing } from "./decide.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Engine} Engine */

/** One change: what holds no longer afterwards, and the tools that it is about.
 * @typedef {{question: string, rules: string[], tools: string[]}} Todo */

/**
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {import("../data/types.js").Decision} here - what these answers lead to
 * @returns {Todo[]} the heaviest reason first, then the easiest change
 */
export function todos(engine, answers, today, here) {
  const raised = new Set(here.asked)
  const from = standing(engine, answers, raised)
  const number = (/** @type {string} */ rule) => engine.table.rules.find(({ id }) => id === rule)?.verdict ?? 0
  const open = here.verdict === null ? [] : engine.table.questions.filter((each) => canChange(each, from, raised))
  return open.map(({ id, change }) => {
    const after = decide(engine, { ...from, [id]: change?.to }, today).rules
    const rules = here.rules.filter((rule) => !after.includes(rule) && number(rule) > 0)
    const tools = listed(from.tool).filter((tool) => decide(engine, { ...from, tool }, today).asked.includes(id))
    return { weight: Math.max(...rules.map(number)), effort: change?.effort ?? 0, todo: { question: id, rules, tools } }
  }).filter(({ todo }) => todo.rules.length).sort((a, b) => b.weight - a.weight || a.effort - b.effort)
    .map(({ todo }) => todo)
}
