/**
 * The order of reasons: which of the rules that decide is told first, and on which fact of the plan it rests.
 *
 * The twin of `generator/quiz/engine/reasons.py`. A fact speaks for a rule if the rule would not fire with another value
 * of it: as things are, or with all else about the plan at its mildest, but for one more fact at most. Several facts can
 * each be enough; then taking one away changes nothing, and still each is a reason.
 */
import { isForced, listed, member, readAs, readSignals, reads } from "./decide.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Decision} Decision */
/** @typedef {import("../data/types.js").Engine} Engine */
/** @typedef {import("../data/types.js").Reason} Reason */
/** @typedef {import("../data/types.js").Values} Values */

/** Rules that keep their own reason, those that a fact speaks for, the others, those that only explain. */
const [OWN_FIRST, BY_FACT, PLAIN, BESIDE] = [0, 1, 2, 3]

/**
 * The rules that decide, the first reason first.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {Decision} decision - what these answers lead to
 * @returns {Reason[]} none while there is no verdict
 */
export function orderedReasons(engine, answers, today, decision) {
  const number = engine.table.verdicts.indexOf(decision.verdict ?? "")
  const found = engine.table.rules.flatMap(({ id, verdict }, i) => (
    verdict === number && decision.rules.includes(id) ? [reasonOf(engine, i, answers, today)] : []))
  // The sort is stable: of equals the first in the file.
  return found.sort((a, b) => turnOf(engine, a) - turnOf(engine, b))
}

/** @param {Engine} engine @param {Reason} reason */
function turnOf({ table }, { rule, topic }) {
  const told = table.rules.find(({ id }) => id === rule)?.told
  if (told) return told === "first" ? OWN_FIRST : BESIDE
  return topic === null ? PLAIN : BY_FACT
}

/**
 * The rule with the first of the topics that it shows whose fact speaks for it.
 *
 * @param {Engine} engine
 * @param {number} i - the rule's number
 * @param {Answers} answers
 * @param {string} today
 * @returns {Reason}
 */
function reasonOf(engine, i, answers, today) {
  const { table, first } = engine
  const { id, shows } = table.rules[i]
  for (const tool of first.includes("tool") ? listed(answers.tool) : []) {
    const there = readAs(table, tool, answers)
    const plan = reads(engine, tool, today, answers)
    for (const kind of first.includes("data") ? listed(answers.data) : [""]) {
      const fires = (/** @type {Values} */ values) => firesAt(engine, i, kind, values, answers)
      const topic = shows.find((each) => reliesOn(table.tools[there], each, today) && speaks(engine, each, plan, fires))
      if (topic) return { rule: id, tool: there, topic }
    }
  }
  return { rule: id, tool: null, topic: null }
}

/**
 * Whether a rule fires for one kind of data in a plan as *plan* reads it.
 *
 * @param {Engine} engine
 * @param {number} i - the rule's number
 * @param {string} kind
 * @param {Values} plan
 * @param {Answers} answers
 */
function firesAt(engine, i, kind, plan, answers) {
  const { values } = member(engine, kind, isForced(engine, listed(answers.data)), plan, answers)
  readSignals(engine, values)
  return engine.rules[i](values)
}

/**
 * Whether a fact has a value that counts on that day, and not the careful one in its place.
 *
 * @param {import("../data/types.js").Tool} tool
 * @param {string} topic
 * @param {string} today
 */
function reliesOn({ topics }, topic, today) {
  const lastDay = topics[topic]?.[1] ?? null
  return lastDay !== null && today <= lastDay
}

/**
 * Whether another value of the topic would keep a rule from firing.
 *
 * @param {Engine} engine
 * @param {string} topic
 * @param {Values} plan
 * @param {(values: Values) => boolean} fires
 */
function speaks({ table, names }, topic, plan, fires) {
  const at = (/** @type {string} */ each) => names.get(`plan.${each}`) ?? -1
  const here = at(topic)
  if (here < 0 || !fires(plan)) return false
  const others = [table.mildest[topic], table.careful[topic]].filter((value) => value !== plan[here])
  /** @param {Values} values @param {number} place @param {string | undefined} value */
  const having = (values, place, value) => {
    const made = values.slice()
    if (place >= 0) made[place] = value
    return made
  }
  const counts = (/** @type {Values} */ values) => fires(having(values, here, plan[here])) &&
    !others.every((value) => fires(having(values, here, value)))
  const topics = Object.keys(table.mildest)
  const mild = topics.reduce((values, each) => having(values, at(each), table.mildest[each]), plan)
  return counts(plan) || counts(mild) || topics.some((each) => (
    each !== topic && counts(having(mild, at(each), plan[at(each)]))))
}
