/**
 * A result that is a report: what is still to ask, and what a good answer is.
 */
import { button, el, leadTo, section } from "./dom.js"
import { canChange } from "./engine.js"
import { reasons } from "./reasons.js"

/** @typedef {import("./types.js").Result} Result */

/** @type {import("./types.js").Parts} */
export const report = {
  acts: (result) => [
    open(result).length > 0 && button("", result.core.words.show_open, () => leadTo("open")),
    button("plain", result.core.words.take, () => leadTo("report")),
  ],
  reasons: (result) => [...open(result).length ? [() => stillToAsk(result)] : [], ...reasons({ ...result, better: () => [] })],
  advice: () => [],
}

/**
 * Questions that nobody has answered yet.
 *
 * @param {Result} result
 * @returns {string[]} ids
 */
export function open({ core, decision, answers }) {
  const raised = new Set(decision.asked)
  return core.table.questions.filter((question) => canChange(question, answers, raised)).map(({ id }) => id)
}

/** @param {Result} result @returns {HTMLElement} */
function stillToAsk(result) {
  const { words, questions } = result.core
  const line = (/** @type {string} */ label, /** @type {string | undefined} */ text) => (
    text && el("p", null, el("b", null, label), ` ${text}`))
  return section("open", words.open, el("p", null, words.open_how),
    el("ol.steps", null, open(result).map((id) => el("li", null, el("h3", null, questions[id].asks),
      line(words.why_ask, questions[id].why), line(words.good_answer, questions[id].good)))))
}
