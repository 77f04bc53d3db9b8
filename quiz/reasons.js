/**
 * Because, and what would make it better.
 */
import { verdictWord } from "./answer.js"
import { el, section } from "./dom.js"
import { listed } from "./engine.js"
import { factOf, sourceAt, sourceLine, valueOf } from "./facts.js"
import { fill, inWords } from "./wording.js"

/** @typedef {import("./better.js").Improvement} Improvement */
/** @typedef {import("./types.js").Result} Result */

/** So many assistants are named at first; the others are one tap away. */
const MOST_ASSISTANTS = 3
const USUAL_MINIMUM_AGE = 13

/**
 * Because, what would make it better, and what else counts.
 *
 * @param {Result} result
 * @returns {HTMLElement[]}
 */
export function reasons(result) {
  return [because(result), better(result), alsoCounts(result)].filter((part) => part !== null)
}

/**
 * Each rule that decided.
 *
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function because(result) {
  return section("because", result.core.words.because,
    el("ol.reasons", null, result.deciding.map((id) => reason(result, id))), minimumAge(result))
}

/**
 * The rules that fired beside those that decided.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function alsoCounts(result) {
  const beside = result.decision.rules.filter((id) => !result.deciding.includes(id))
  return beside.length ? section("also", result.core.words.also_counts,
    el("ul.reasons.lesser", null, beside.map((id) => reason(result, id)))) : null
}

/**
 * A claim, why it matters, and the facts that it rests on.
 *
 * @param {Result} result
 * @param {string} id
 * @returns {HTMLElement}
 */
function reason(result, id) {
  const { core, details, today } = result
  const rule = core.rules[id]
  const source = details ? sourceAt(details, details.rules[id]) : null
  return el("li", null,
    el("h3", null, result.claim(id)),
    el("p", null, result.named(rule.why)),
    details && rule.shows.map((topic) => shownFact(result, topic)),
    source && sourceLine(core, source, core.shelf.company, today))
}

/**
 * @param {Result} result
 * @param {string} topic
 * @returns {HTMLElement | null}
 */
function shownFact(result, topic) {
  const { core, placed, today } = result
  const details = /** @type {import("./types.js").Details} */ (result.details)
  const fact = factOf(details, /** @type {string} */ (placed.tool), topic)
  if (!fact) return null
  const [question, shelf] = details.topics[topic]
  return el("div.fact", null,
    el("p", null, el("span.q", null, `${question} `), valueOf(fact)),
    fact.text && el("p", null, fact.text),
    fact.source && sourceLine(core, fact.source, core.shelf[shelf], today, fact.confidence))
}

/**
 * The plan's minimum age, where it is above 13 or where a child is concerned. No age is asked.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function minimumAge(result) {
  const { core, details, answers, placed, today } = result
  const tool = /** @type {string} */ (placed.tool)
  const fact = details && factOf(details, tool, "minimum_age")
  if (!details || !fact) return null
  const child = answers.whose === "child" || listed(answers.data).some((kind) => core.table.data[kind].common_whose === "child")
  const age = Number(fact.value)
  if (Number.isNaN(age) ? !child : age <= USUAL_MINIMUM_AGE && !child) return null
  const says = Number.isNaN(age) ? core.words.minimum_age_unknown : core.words.minimum_age
  return el("div.callout.minage", null, el("p", null, fill(says, { name: core.tools[tool][0], age })),
    fact.source && sourceLine(core, fact.source, core.shelf[details.topics.minimum_age[1]], today))
}

/**
 * Every change that would make the verdict milder, each a button that makes it.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function better(result) {
  const { core } = result
  if (!result.better.length) return null
  const local = (/** @type {Improvement} */ { set }) => core.table.tools[set.tool]?.attributes.runs === "device"
  const assistants = result.better.filter((each) => each.set.tool && !local(each))
  const shown = result.better.filter((each) => !assistants.includes(each) || assistants.indexOf(each) < MOST_ASSISTANTS)
  const more = assistants.slice(MOST_ASSISTANTS)
  const list = (/** @type {Improvement[]} */ some) => (
    el("ul.changes", null, some.map((each) => el("li", null, changeButton(result, each)))))
  return section("better", core.words.better,
    el("p.noprint", null, core.words.better_how),
    list(shown),
    more.length > 0 && el("details.noprint", null, el("summary", null, core.words.more_changes), list(more)))
}

/**
 * @param {Result} result
 * @param {Improvement} improvement
 * @returns {HTMLElement}
 */
function changeButton(result, improvement) {
  const { says, hint } = changeWords(result, improvement)
  return el("button.change", { type: "button", click: () => result.acts.apply(improvement.set) },
    el("span", null, el("b", null, says), hint && el("span.small", null, hint)),
    el("span.to", null, verdictWord(result, improvement.verdict, improvement.line)))
}

/**
 * @param {Result} result
 * @param {Improvement} improvement
 * @returns {{says: string, hint: string}}
 */
function changeWords({ core }, { set }) {
  const { words, questions, tools, table } = core
  const parts = Object.keys(set).map((id) => {
    if (id !== "tool") {
      const { says, hint, first } = questions[id].change ?? { says: "", hint: "", first: "" }
      return { says, hint: hint ?? "", inside: first.replace(/\.$/, "") }
    }
    const [name, plan] = tools[set.tool]
    const { kind } = table.tools[set.tool].attributes
    return {
      says: words.use_kind[kind] ?? fill(words.use_instead, { name }),
      hint: words.use_kind_hint[kind] ?? plan,
      inside: words.use_kind_inside[kind] ?? fill(words.use_inside, { name }),
    }
  })
  const [one, ...others] = parts
  if (!others.length) return one
  const says = inWords([one.says, ...others.map(({ inside }) => inside)], words)
  return { says, hint: others.length > 1 ? words.several_hint : words.pair_hint }
}
