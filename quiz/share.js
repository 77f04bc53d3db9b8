/**
 * A result with advice on what to share: write instead, the exact setting, already shared.
 */
import { firstSteps } from "./answer.js"
import { verdictKey } from "./result.js"
import { isAboutTool } from "./better.js"
import { button, leadTo } from "./dom.js"
import { reasons } from "./reasons.js"

/** @typedef {import("./types.js").Result} Result */

/** @type {import("./types.js").Parts} */
export const share = {
  acts: (result) => {
    const key = verdictKey(result.decision.verdict, result.decision.line)
    return [mainButton(result, key), key !== "ok" &&
      button("plain", result.core.words.already_shared, () => leadTo("already"))]
  },
  reasons,
  advice: (result, details) => details.more.advice(result, details),
}

/**
 * The one filled button: it leads to what would help most.
 *
 * @param {Result} result
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function mainButton(result, key) {
  const { core, better, details } = result
  const to = (/** @type {string} */ what, id = what) => button("", core.words[`show_${what}`], () => leadTo(id))
  if (key === "not_yet") {
    const [first] = firstSteps(result)
    const question = core.table.questions.find(({ id }) => id === first)
    if (!question || !isAboutTool(question)) return to("write")
    const task = core.questions[first].change?.walkthrough
    return task && details?.more.hasSteps?.(result, details, task) ? to("setting", `setting-${task}`) : to("better")
  }
  if (key === "ok" || key === "care") return null
  // A model of one's own is no first step for somebody about to press Enter.
  const elsewhere = () => better().some(({ set }) => core.table.tools[set.tool]?.attributes.runs === "cloud")
  return key === "not_here" && elsewhere() ? to("better") : to("write")
}
