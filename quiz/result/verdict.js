/**
 * The first screen of a result: the address, and the verdict with what to do first.
 */
import { button, drawing, el } from "../../site_overrides/scripts/shared/dom.js"
import { listed } from "../engine/decide.js"
import { oldestShown } from "./evidence.js"
import { verdictKey } from "./view.js"
import { fill, inWords, longDate } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../engine/better.js").Improvement} Improvement */
/** @typedef {import("../data/types.js").Result} Result */

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
export function address({ core, engine, answers, acts }) {
  const { words } = core
  const called = (/** @type {string} */ name, /** @type {string} */ value) => (
    name === "data" ? [core.kinds[value], ""] : core.tools[value])
  const shown = (/** @type {string} */ name, /** @type {string} */ value) => {
    const [label, plan] = called(name, value)
    return [label, plan && " ", plan && el("small", null, plan)]
  }
  const chip = (/** @type {string} */ name, /** @type {string} */ value) => el("li", null, shown(name, value),
    el("button.drop", { type: "button", click: () => acts.remove(name, value) },
      el("span.vh", null, fill(words.remove, { name: called(name, value)[0] }))))
  const row = (/** @type {string} */ name) => {
    const values = listed(answers[name])
    return [el("dt", null, words[name === "data" ? "share" : "with"]), el("dd", null, values.length > 1
      ? el("ul.chips", null, values.map((value) => chip(name, value))) : shown(name, values[0]))]
  }
  const change = button("plain.sm.noprint", words.change, acts.change)
  change.append(el("span.vh", null, ` ${words.change_what}`))
  return el("div.addr", null, el("dl", null, engine.first.flatMap(row)), change)
}

/**
 * The changes that lead from "Not yet" to yes inside this plan: the easiest that is enough, else all.
 *
 * @param {Result} result
 * @returns {string[]} ids of questions
 */
export function firstSteps({ core, decision, here }) {
  const enough = here().find(({ verdict }) => verdict === "ok" || verdict === "care")
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
  return fill(words.first.not_yet, { do: inWords(todo, words) })
}

/**
 * The verdict card: sign, word, one line, the first reason with its fact, at most one button and one link.
 *
 * @param {Result} result
 * @param {(HTMLElement | null | false)[]} acts
 * @returns {HTMLElement}
 */
export function verdictCard(result, acts) {
  const { core, decision } = result
  const key = verdictKey(decision.verdict, decision.line)
  const [heaviest] = result.deciding
  const ground = result.ground()
  return el(`div.verdict.${signOf(key)}`, null,
    el("div.head", null, drawing(signOf(key), "sign"), el("h2", { id: "answer", tabindex: "-1" }, core.words.verdict[key])),
    el("p.first", null, el("strong", null, firstLine(result)), heaviest && ` ${result.claim(heaviest)}.`, ground && ` ${ground}`),
    el("div.acts.noprint", null, acts))
}

/**
 * Secrets that can be inside what is shared: they come out before anything else.
 *
 * @param {Result} result
 * @returns {HTMLElement | null} null where none can be
 */
export function takeOutFirst({ core, answers }) {
  const inside = [...new Set(listed(answers.data).flatMap((kind) => core.secrets[kind]))]
  // In a page of somebody else's there is no room for ours.
  const target = document.getElementById("whole") && "_blank"
  const link = (/** @type {string} */ to, /** @type {string} */ says) => el("a", { href: `../../${to}/`, ...target && { target } }, says)
  const { first_out: says, first_out_how: how } = core.words
  return says && inside.length ? el("div.callout", { id: "take-out-first" }, el("p", null,
    el("strong", null, says), " ",
    inside.flatMap((kind, i) => [i > 0 && ", ", link(`data/${kind}`, core.kinds[kind])]), ". ",
    how && link("tools/scrub", how))) : null
}

/**
 * The small print: what an answer weighs, rules, data version, oldest fact.
 *
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function smallPrint(result) {
  const { core, details, decision, acts } = result
  const { words } = core
  const oldest = details && oldestShown(result, details)
  return el("section.fine", { "aria-label": words.about_answer },
    el("div.keep.noprint", null, button("quiet", words.clear, acts.clear)),
    el("p", null, words.privacy_only, " ", words.rules, " ",
      decision.rules.flatMap((id, i) => [i > 0 && ", ", el("code", null, id)]), ". ",
      fill(words.content_of, { date: longDate(core.table.as_of, words.number) }),
      oldest && ` ${fill(words.oldest, { date: longDate(oldest, words.number) })}`))
}
