/**
 * A result that is a list: what to change first, with the steps of each assistant; then what no setting changes.
 */
import { button, el, leadTo, section } from "../../site_overrides/scripts/shared/dom.js"
import { decide, listed } from "../engine/decide.js"
import { factOf, sourceAt, sourceLine, valueOf } from "../../site_overrides/scripts/shared/facts.js"
import { platforms, walkthroughs } from "../result/steps.js"
import { take } from "../result/take.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Result} Result */
/** @typedef {import("../engine/priorities.js").Todo} Todo */

/** So many changes are named at first; more at once is a list that nobody begins. */
const MOST_FIRST = 3

/** @type {import("../data/types.js").Parts} */
export const todo = {
  begin: () => [],
  acts: (result) => [
    result.todos().length > 0 && button("", result.core.words.show_first, () => leadTo("todo")),
    button("plain", result.core.words.show_settings, () => leadTo("sharper")),
  ],
  reasons: (result) => {
    const list = result.todos()
    const mended = list.flatMap(({ rules }) => rules)
    const rest = result.decision.rules.filter((rule) => !mended.includes(rule))
    const weight = (/** @type {string} */ rule) => result.core.table.rules.find(({ id }) => id === rule)?.verdict ?? 0
    const fixed = rest.filter((rule) => weight(rule) > 0).sort((a, b) => weight(b) - weight(a))
    const good = rest.filter((rule) => weight(rule) === 0)
    return [
      ...list.length ? [() => first(result, list)] : [],
      ...fixed.length ? [() => reasonsOf(result, "fixed", fixed, result.core.words.fixed_how)] : [],
      ...good.length ? [() => reasonsOf(result, "good", good, "")] : [],
    ]
  },
  advice: () => [],
  take,
}

/**
 * @param {Result} result
 * @param {Todo[]} list
 * @returns {HTMLElement}
 */
function first(result, list) {
  const { words } = result.core
  const rows = (/** @type {Todo[]} */ some, /** @type {number} */ start) => (
    el(`ol.steps.todo.from-${start}`, { start }, some.map((each) => changeRow(result, each))))
  const later = list.slice(MOST_FIRST)
  return section("todo", words.todo, el("p", null, words.todo_how), rows(list.slice(0, MOST_FIRST), 1),
    later.length > 0 && el("details.later", null, el("summary", null, words.later), rows(later, MOST_FIRST + 1)))
}

/** Names of tools, each once. @param {Result} result @param {string[]} tools */
const namesOf = ({ core }, tools) => [...new Set(tools.map((tool) => core.tools[tool][0]))]

/**
 * One change: what to do, why, for which assistants, the steps, and a button for when it is done.
 *
 * @param {Result} result
 * @param {Todo} todo
 * @returns {HTMLElement}
 */
function changeRow(result, { question, rules, tools }) {
  const { core, answers, acts } = result
  const { words } = core
  const change = core.questions[question].change
  if (!change) return el("li")
  const set = { [question]: change.to }
  const several = listed(answers.tool).length > 1 && tools.length > 0
  return el("li", null, el("details", null,
    el("summary", null, el("h3", null, change.says)),
    several && el("p.small", null, fill(words.in, { names: namesOf(result, tools).join(", ") })),
    rules.map((rule) => el("p", null, fill(words.because_of, { why: result.claim(rule, tools) }), ". ",
      core.rules[rule].why)),
    change.hint && el("p", null, change.hint),
    change.walkthrough && stepsOf(result, change.walkthrough, tools),
    rules.map((rule) => sourceOf(result, rule)),
    el("p.noprint.tick", null, button("quiet", words.tick, () => acts.apply(set), () => acts.foresee(set)))))
}

/**
 * What holds whatever is set: each reason with its assistants and the facts of each.
 *
 * @param {Result} result
 * @param {string} id
 * @param {string[]} rules
 * @param {string} how
 * @returns {HTMLElement}
 */
function reasonsOf(result, id, rules, how) {
  const { core, engine, answers, today } = result
  const alone = listed(answers.tool).map((tool) => ({ tool, fires: decide(engine, { ...answers, tool }, today).rules }))
  return section(id, core.words[id], how && el("p", null, how),
    el("ul.reasons.lesser", null, rules.map((rule) => {
      const tools = alone.filter(({ fires }) => fires.includes(rule)).map(({ tool }) => tool)
      return el("li", null, el("h3", null, result.claim(rule, tools)),
        listed(answers.tool).length > 1 && el("p.small", null,
          fill(core.words.in, { names: namesOf(result, tools).join(", ") })),
        el("p", null, core.rules[rule].why),
        tools.map((tool) => factsOf(result, rule, tool)), sourceOf(result, rule))
    })))
}

/**
 * The steps in each assistant where we have them, and the names of those where we have none.
 *
 * @param {Result} result
 * @param {string} task
 * @param {string[]} tools
 * @returns {HTMLElement[]}
 */
function stepsOf(result, task, tools) {
  const { core, details } = result
  if (!details) return []
  const found = tools.map((tool) => ({ tool, steps: walkthroughs(details, tool, task) }))
  const without = found.filter(({ steps }) => !steps.length).map(({ tool }) => tool)
  return [
    ...found.filter(({ steps }) => steps.length).map(({ tool, steps }) => el("details.in-tool", null,
      el("summary", null, fill(core.words.steps, { name: core.tools[tool].slice(0, 2).filter(Boolean).join(", ") })),
      platforms(result, details, steps))),
    ...without.length ? [el("p.small", null,
      fill(core.words.no_steps, { names: namesOf(result, without).join(", ") }))] : [],
  ]
}

/** @param {Result} result @param {string} rule */
function sourceOf({ core, details, today }, rule) {
  const source = details && sourceAt(details, details.rules[rule])
  return source && sourceLine(core, source, core.shelf.company, today)
}

/**
 * The facts of one assistant that a reason shows; where there are several assistants, behind its name.
 *
 * @param {Result} result
 * @param {string} rule
 * @param {string} tool
 * @returns {HTMLElement | null}
 */
function factsOf(result, rule, tool) {
  const { core, details, answers, today } = result
  if (!details) return null
  const rows = core.rules[rule].shows.map((topic) => ({ topic, fact: factOf(details, tool, topic) }))
    .map(({ topic, fact }) => fact && el("div.fact", null,
      el("p", null, el("span.q", null, `${details.topics[topic][0]} `), valueOf(fact)),
      fact.text && el("p", null, fact.text),
      fact.source && sourceLine(core, fact.source, core.shelf[details.topics[topic][1]], today, fact.confidence)))
    .filter((part) => part !== null)
  if (!rows.length || listed(answers.tool).length < 2) return rows.length ? el("div", null, rows) : null
  return el("details", null, el("summary", null, core.tools[tool].slice(0, 2).filter(Boolean).join(", ")), rows)
}
