/**
 * What the second script adds to a list of what to change: steps and facts of each assistant.
 */
import { el } from "./dom.js"
import { listed } from "./engine.js"
import { factOf, sourceAt, sourceLine, valueOf } from "./facts.js"
import { grounds } from "./grounds.js"
import { platforms, walkthroughs } from "./steps.js"
import { take } from "./take.js"
import { namesOf } from "./todo.js"
import { fill } from "./wording.js"

/** @typedef {import("./types.js").Result} Result */

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

/** @type {import("./types.js").More} */
export const more = {
  grounds, begin: () => [], advice: () => [], take, list: { stepsOf, factsOf, sourceOf },
}
