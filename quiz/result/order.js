/**
 * The order of the vendors in words: what puts one before the next, or speaks against it, with its fact.
 */
import { factOf } from "../../site_overrides/scripts/shared/facts.js"
import { ranked, reading } from "../engine/ranking.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../engine/ranking.js").Placed} Placed */
/** @typedef {import("../../site_overrides/scripts/shared/facts.js").Fact} Fact */

/** A tool's name, with its plan. @param {Core} core @param {string} tool */
export const nameOf = ({ tools }, tool) => tools[tool].slice(0, 2).filter(Boolean).join(", ")

/**
 * One line on a tool: in which good answer it is before the next; else what speaks against it most.
 *
 * @param {Core} core
 * @param {Details} details
 * @param {Placed} one
 * @param {Placed | undefined} next
 * @param {string} today
 * @returns {{text: string, fact: Fact | null, topic: string}}
 */
export function orderLine(core, details, one, next, today) {
  const { words, table } = core
  const points = table.ranks?.points ?? []
  const gradeOf = (/** @type {string | null} */ id) => one.grades[points.findIndex((point) => point.id === id)]
  const before = next !== undefined && gradeOf(one.ahead) === "good"
  const id = before ? one.ahead : one.against
  const point = points.find((each) => each.id === id)
  if (!point) return { text: words.order_line.good, fact: null, topic: "" }
  const grade = gradeOf(id)
  // Of several topics the one that the grade comes from.
  const topic = point.topics.find((each) => reading(table, one.tool, each, today) === grade) ?? point.topics[0]
  const fact = factOf(details, one.tool, topic)
  const filled = { question: details.topics[topic][0], value: fact?.says ?? "" }
  return { text: fill(words.order_line[before ? "ahead" : grade], filled), fact, topic }
}

/**
 * How its answers stand, where something is needed among that alone.
 *
 * @param {Core} core
 * @param {Placed} one
 * @returns {string}
 */
export function gradesOf({ words, table }, { grades, needed }) {
  const points = table.ranks?.points ?? []
  const some = needed.includes(true)
  const counted = grades.filter((_, i) => some ? needed[i] : !points[i].beside)
  const told = Object.entries(words.order_grades).map(([name, says]) => (
    { says, n: counted.filter((grade) => grade === name).length })).filter(({ n }) => n)
  const what = told.map(({ says, n }) => fill(says, { n })).join(words.comma)
  return fill(words[some ? "order_needed" : "order_all"], { n: counted.length, what })
}

/**
 * Lines of a report: what is needed, and the place of the vendor among those that we know.
 *
 * @param {import("../data/types.js").Result} result
 * @param {Details} details
 * @returns {string[]}
 */
export function neededLines({ core, answers, today }, details) {
  const { words, table, questions } = core
  const needs = (table.ranks?.needs ?? []).filter(({ id }) => answers[id])
  const order = ranked(table, answers, today)
  const at = order.findIndex(({ tool }) => tool === String(answers.tool))
  const said = needs.map(({ id }) => `- ${questions[id].asks} ${questions[id].options[String(answers[id])].says}`)
  return [
    ...said.length ? [words.report_needs, ...said, ""] : [],
    ...at < 0 ? [] : [fill(words.report_place, {
      n: at + 1, of: order.length, line: orderLine(core, details, order[at], order[at + 1], today).text,
      grades: gradesOf(core, order[at]),
    }), ""],
  ]
}
