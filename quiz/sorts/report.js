/**
 * A result that is a report: what is still to ask, what a good answer is, and all of it to take along.
 */
import { firstLine } from "../result/verdict.js"
import { button, el, leadTo, section } from "../../site_overrides/scripts/shared/dom.js"
import { canChange } from "../engine/decide.js"
import { factOf, sourceLine } from "../../site_overrides/scripts/shared/facts.js"
import { reasons } from "../result/reasons.js"
import { verdictKey } from "../result/view.js"
import { copyLink } from "../result/take.js"
import { neededLines } from "../result/order.js"
import { fill, longDate } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */

/** @type {import("../data/types.js").Parts} */
export const report = {
  begin: () => [],
  acts: (result) => [
    stillOpen(result).length > 0 && button("", result.core.words.show_open, () => leadTo("open")),
    button("plain", result.core.words.take, () => leadTo("report")),
  ],
  reasons: (result) => [...stillOpen(result).length ? [() => stillToAsk(result)] : [], ...reasons({ ...result, better: () => [] })],
  advice: () => [],
  take: takeAlong,
}

/**
 * Questions that nobody has answered yet.
 *
 * @param {Result} result
 * @returns {string[]} ids
 */
function stillOpen({ core, decision, answers }) {
  const raised = new Set(decision.asked)
  return core.table.questions.filter((question) => canChange(question, answers, raised)).map(({ id }) => id)
}

/** @param {Result} result @returns {HTMLElement} */
function stillToAsk(result) {
  const { words, questions } = result.core
  const line = (/** @type {string} */ label, /** @type {string | undefined} */ text) => (
    text && el("p", null, el("b", null, label), ` ${text}`))
  return section("open", words.open, el("p", null, words.open_how),
    el("ol.steps", null, stillOpen(result).map((id) => el("li", null, el("h3", null, questions[id].asks),
      line(words.why_ask, questions[id].why), line(words.good_answer, questions[id].good)))))
}

/** @param {Result} result @param {Details} details @returns {HTMLElement} */
function takeAlong(result, details) {
  const { words } = result.core
  const told = el("span.small", { role: "status" })
  return section("report", words.report, el("p", null, words.report_how),
    el("div.keep.noprint", null,
      button("", words.copy_report, () => result.acts.copy(reportText(result, details), told)),
      button("quiet", words.print, () => print()), copyLink(result, told)), told,
    el("p.small.noprint", null, words.copy_link_how))
}

/**
 * The whole report as plain text.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {string}
 */
function reportText(result, details) {
  const { core, decision, answers, today } = result
  const { words, table, tools, questions } = core
  const tool = String(answers.tool)
  const date = (/** @type {string} */ day) => longDate(day, words.number)
  const verdict = words.verdict[verdictKey(decision.verdict, decision.line)]
  const ask = stillOpen(result)
  const told = decision.asked.filter((id) => answers[id] && id !== "tool" && !ask.includes(id))
  const known = factLines(result, details)
  return [
    fill(words.report_title, { name: tools[tool].slice(0, 2).filter(Boolean).join(", ") }),
    fill(words.report_day, { date: date(today), as_of: date(table.as_of) }), "",
    fill(words.report_result, { verdict, line: firstLine(result) }),
    ...result.deciding.map((rule) => `- ${result.claim(rule)}`), "",
    ...neededLines(result, details),
    ...ask.length ? [fill(words.report_open, { n: ask.length }), ...ask.flatMap((id, i) => [
      `${i + 1}. ${questions[id].asks}`, `   ${fill(words.report_good, { text: questions[id].good ?? "" })}`,
    ])] : [words.report_none],
    ...words.report_not_recorded ? ["", words.report_not_recorded] : [],
    ...told.length ? ["", words.report_told, ...told.map((id) => (
      `- ${questions[id].asks} ${questions[id].options[String(answers[id])].says}`))] : [],
    ...known.length ? ["", words.report_known, ...known] : [],
    "", words.report_end,
  ].join("\n")
}

/**
 * What we know of the vendor, a line for each fact.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {string[]}
 */
function factLines({ core, answers, today }, details) {
  return Object.entries(details.topics).flatMap(([topic, [question, shelf]]) => {
    const fact = factOf(details, String(answers.tool), topic)
    if (!fact) return []
    const line = `- ${fill(core.words.report_fact, { question, value: fact.says })}`
    return [line, ...fact.source ? sourceLines(core, fact.source, core.shelf[shelf], today, fact.confidence) : []]
  })
}

/**
 * A source as text: all that its line on the page says, and its address.
 *
 * @param {import("../data/types.js").Core} core
 * @param {import("../../site_overrides/scripts/shared/wording.js").Source} source
 * @param {number} shelf
 * @param {string} today
 * @param {string} confidence
 */
function sourceLines(core, source, shelf, today, confidence) {
  const parts = [...sourceLine(core, source, shelf, today, confidence).children].map((each) => each.textContent)
  return [`  ${parts.join("; ")}`, ...source.url ? [`  ${source.url}`] : []]
}
