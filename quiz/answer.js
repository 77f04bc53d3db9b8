/**
 * The first screen of a result: the address, and the verdict with what to do first.
 */
import { isAboutTool } from "./better.js"
import { button, drawing, el, leadTo } from "./dom.js"
import { kindsOf } from "./engine.js"
import { fill } from "./wording.js"

/** @typedef {import("./better.js").Improvement} Improvement */
/** @typedef {import("./types.js").Result} Result */

/**
 * @param {string | null} verdict
 * @param {string | null} line
 * @returns {string} `ok`, `care`, `not_yet`, `not_here` or `never`
 */
export function verdictKey(verdict, line) {
  return verdict === "avoid" ? line ?? "not_here" : verdict ?? "never"
}

/** The class of a verdict, and the name of its sign. @param {string} key */
export const signOf = (key) => `v-${key.replace("_", "")}`

/**
 * @param {Result} result
 * @param {string | null} verdict
 * @param {string | null} line
 * @returns {HTMLElement} the verdict's word with its sign
 */
export function verdictWord({ core }, verdict, line) {
  const key = verdictKey(verdict, line)
  return el(`span.vword.${signOf(key)}`, null, drawing(signOf(key), "sign"), core.words.verdict[key])
}

/**
 * Who gets what: the envelope's address.
 *
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function address(result) {
  const { core, answers, acts } = result
  const { words } = core
  const kinds = kindsOf(answers)
  const [tool, plan] = core.tools[/** @type {string} */ (answers.tool)]
  const chip = (/** @type {string} */ kind) => el("li", null, core.kinds[kind],
    el("button.drop", { type: "button", click: () => acts.remove(kind) },
      el("span.vh", null, fill(words.remove, { name: core.kinds[kind] }))))
  const share = kinds.length > 1 ? el("ul.chips", null, kinds.map(chip)) : core.kinds[kinds[0]]
  const change = button("plain.sm.noprint", words.change, acts.change)
  change.append(el("span.vh", null, ` ${words.change_what}`))
  return el("div.addr", null,
    el("dl", null, el("dt", null, words.share), el("dd", null, share),
      el("dt", null, words.with), el("dd", null, tool, plan && " ", plan && el("small", null, plan))),
    change)
}

/**
 * The changes that lead from "Not yet" to yes inside this plan: the easiest that is enough, else all.
 *
 * @param {Result} result
 * @returns {string[]} ids of questions
 */
export function firstSteps({ core, decision, better }) {
  const enough = better.find(({ set, verdict }) => !set.tool && (verdict === "ok" || verdict === "care"))
  if (enough) return Object.keys(enough.set)
  return decision.asked.filter((id) => core.questions[id]?.change)
}

/**
 * The bold line under the verdict's word.
 *
 * @param {Result} result
 * @returns {string}
 */
export function firstLine(result) {
  const { core, decision } = result
  const { words } = core
  const key = verdictKey(decision.verdict, decision.line)
  if (key !== "not_yet") return words.first[key]
  const todo = firstSteps(result).map((id) => core.questions[id].change?.first.replace(/\.$/, "") ?? "")
  return fill(words.first.not_yet, { do: todo.reduce((a, b) => fill(words.and, { a, b })) })
}

/**
 * The verdict card: sign, word, one line, the claim that weighs most, at most one button and one link.
 *
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function verdictCard(result) {
  const { core, decision } = result
  const key = verdictKey(decision.verdict, decision.line)
  const [heaviest] = result.deciding
  return el(`div.verdict.${signOf(key)}`, null,
    el("div.head", null, drawing(signOf(key), "sign"), el("h2", { id: "answer", tabindex: "-1" }, core.words.verdict[key])),
    el("p.first", null, el("strong", null, firstLine(result)), heaviest && ` ${result.claim(heaviest)}.`),
    el("div.acts.noprint", null, mainButton(result, key), key !== "ok" &&
      button("plain", core.words.already_shared, () => leadTo("already"))))
}

/**
 * The one filled button: it leads to what would help most.
 *
 * @param {Result} result
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function mainButton(result, key) {
  const { core, better } = result
  const to = (/** @type {string} */ id) => button("", core.words[`show_${id}`], () => leadTo(id))
  if (key === "not_yet") {
    const [first] = firstSteps(result)
    const question = core.table.questions.find(({ id }) => id === first)
    if (!question || !isAboutTool(question)) return to("write")
    return core.questions[first].change?.walkthrough && document.getElementById("setting")
      ? to("setting") : to("better")
  }
  if (key === "ok" || key === "care") return null
  return better.length ? to("better") : to("write")
}
