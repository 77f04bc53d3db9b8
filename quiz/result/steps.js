/**
 * Walkthroughs: what to press, by platform.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { sourceAt, sourceLine } from "../../site_overrides/scripts/shared/facts.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */
/** @typedef {import("../data/types.js").Steps} Steps */

/**
 * The parts of a text that were marked: every second piece.
 *
 * @param {string} text
 * @param {RegExp} marks - with one group
 * @param {string} tag
 * @returns {(HTMLElement | string)[]}
 */
export function marked(text, marks, tag) {
  return text.split(marks).map((part, i) => (i % 2 ? el(tag, null, part) : part))
}

/** Names of buttons, in double quotes. */
const QUOTED = /["“]([^"“”]+)["”]/

/**
 * The steps of a walkthrough, one `details` per platform, the first open.
 *
 * @param {Result} result
 * @param {Details} details
 * @param {Steps[]} walkthroughs
 * @returns {HTMLElement[]}
 */
export function platforms({ core, today }, details, walkthroughs) {
  const { words, shelf } = core
  const source = sourceAt(details, walkthroughs[0].source)
  const gotchas = [...new Set(walkthroughs.map(({ gotcha }) => gotcha).filter(Boolean))]
  return [
    ...walkthroughs.map(({ platform, variant, steps }, i) => el("details.plat", { open: i === 0 && "" },
      el("summary", null, [words.platform[platform], variant].filter(Boolean).join(", ")),
      el("ol.steps", null, steps.map((step) => el("li", null, marked(step, QUOTED, "strong")))))),
    ...gotchas.map((gotcha) => el("div.callout", null,
      el("p", null, el("b", null, words.does_not), ` ${gotcha}`))),
    ...source ? [sourceLine(core, source, shelf.settings, today)] : [],
  ]
}

/**
 * @param {Details} details
 * @param {string} tool
 * @param {string} task
 * @returns {Steps[]} the walkthroughs of an assistant and plan for a task
 */
export function walkthroughs(details, tool, task) {
  const [assistant, plan] = tool.split("/")
  return (details.steps[assistant] ?? []).filter((each) => each.task === task && (!each.plan || each.plan === plan))
}
