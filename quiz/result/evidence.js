/**
 * What reasons rest on: facts, sources, dates.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { listed } from "../engine/decide.js"
import { factOf, sourceAt, sourceLine, valueOf } from "../../site_overrides/scripts/shared/facts.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */

const USUAL_MINIMUM_AGE = 13

/** @param {Result} result @param {Details} details @param {string} topic @returns {HTMLElement | null} */
function shownFact({ core, placed, today }, details, topic) {
  const fact = factOf(details, /** @type {string} */ (placed.tool), topic)
  if (!fact) return null
  const [question, shelf] = details.topics[topic]
  return el("div.fact", null,
    el("p", null, el("span.q", null, `${question} `), valueOf(fact)),
    fact.text && el("p", null, fact.text),
    fact.source && sourceLine(core, fact.source, core.shelf[shelf], today, fact.confidence))
}

/**
 * Facts and sources of a rule; without either it is our judgement, and the page on our method says how we judge.
 *
 * @param {Result} result
 * @param {Details} details
 * @param {string} rule
 * @returns {import("../../site_overrides/scripts/shared/dom.js").Child[]}
 */
export function groundsOf(result, details, rule) {
  const { core, today } = result
  const source = sourceAt(details, details.rules[rule])
  const { words, shelf } = core
  const facts = core.rules[rule].shows.map((topic) => shownFact(result, details, topic)).filter(Boolean)
  return [...facts, source ? sourceLine(core, source, shelf.company, today) : !facts.length && el("p.src.own", null,
    el("span", null, words.judgement), el("a", { href: `${details.base}about/method/#judgement` }, words.judgement_how))]
}

/**
 * No age is asked. It is said where it is above 13, or where a child is concerned.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement | null}
 */
export function minimumAge({ core, answers, placed, today }, details) {
  const tool = /** @type {string} */ (placed.tool)
  const fact = factOf(details, tool, "minimum_age")
  if (!fact) return null
  const child = answers.whose === "child" ||
    listed(answers.data).some((kind) => core.table.data[kind].common_whose === "child")
  const age = Number(fact.value)
  if (Number.isNaN(age) ? !child : age <= USUAL_MINIMUM_AGE && !child) return null
  const says = Number.isNaN(age) ? core.words.minimum_age_unknown : core.words.minimum_age
  return el("div.callout.minage", null, el("p", null, fill(says, { name: core.tools[tool][0], age })),
    fact.source && sourceLine(core, fact.source, core.shelf[details.topics.minimum_age[1]], today))
}

/**
 * The day of the oldest fact that a result shows.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {string | undefined} ISO day
 */
export function oldestShown({ core, decision, placed }, details) {
  const shown = decision.rules.flatMap((id) => core.rules[id].shows)
  return listed(placed.tool).flatMap((tool) => shown.map((topic) => factOf(details, tool, topic)?.source?.seen))
    .filter((day) => day !== undefined).sort()[0]
}
