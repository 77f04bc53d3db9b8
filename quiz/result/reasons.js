/**
 * Because, and what would make it better.
 */
import { verdictWord } from "./verdict.js"
import { el, section } from "../../site_overrides/scripts/shared/dom.js"
import { groundsOf, minimumAge } from "./evidence.js"
import { fold } from "./fold.js"
import { fill, inWords } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../engine/better.js").Improvement} Improvement */
/** @typedef {import("../data/types.js").Result} Result */

/** So many changes are named at first; the others are one tap away. */
const MOST_CHANGES = 3

/**
 * What would make it better, and why.
 *
 * @param {Result} result
 * @returns {(() => HTMLElement | null)[]}
 */
export const reasons = (result) => [() => better(result), () => because(result)]

/**
 * Each rule that decided, the first reason first; then those that fired beside them.
 *
 * @param {Result} result
 * @returns {HTMLElement}
 */
function because(result) {
  const { core, details } = result
  return fold("because", core.words.because,
    el("ol.reasons", null, result.deciding.map((id) => reason(result, id))),
    details && minimumAge(result, details),
    alsoCounts(result))
}

/** The rules that fired beside those that decided. @param {Result} result */
function alsoCounts(result) {
  const told = new Set(result.deciding.map((id) => result.claim(id)))
  // Several kinds of data can bring the same claim by several rules; it is said once.
  const beside = result.decision.rules.filter((id) => {
    const claim = result.claim(id)
    return !told.has(claim) && told.add(claim)
  })
  return beside.length > 0 && el("div.also", null, el("h3", null, result.core.words.also_counts),
    el("ul.reasons.lesser", null, beside.map((id) => reason(result, id, true))))
}

/**
 * A claim, why it matters, and the facts that it rests on.
 *
 * @param {Result} result
 * @param {string} id
 * @param {boolean} [brief] - whether the facts wait behind a heading
 * @returns {HTMLElement}
 */
function reason(result, id, brief) {
  const { core, details } = result
  const grounds = details ? groundsOf(result, details, id).filter(Boolean) : []
  return el("li", null,
    el(brief ? "h4" : "h3", null, result.claim(id)),
    el("p", null, result.named(core.rules[id].why)),
    brief && grounds.length ? el("details", null, el("summary", null, core.words.grounds), grounds) : grounds)
}

/**
 * Every change that would make the verdict milder, each a button that makes it.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function better(result) {
  const { core } = result
  const all = result.better()
  if (!all.length) return null
  const more = all.slice(MOST_CHANGES)
  const list = (/** @type {Improvement[]} */ some) => (
    el("ul.changes", null, some.map((each) => el("li", null, changeButton(result, each)))))
  return section("better", core.words.better,
    el("p.noprint", null, core.words.better_how),
    list(all.slice(0, MOST_CHANGES)),
    more.length > 0 && el("details.noprint", null, el("summary", null, core.words.more_changes), list(more)))
}

/**
 * @param {Result} result
 * @param {Improvement} improvement
 * @returns {HTMLElement}
 */
function changeButton(result, improvement) {
  const { set } = improvement
  const { says, hint } = changeWords(result, improvement)
  const { acts: { apply, foresee } } = result
  return el("button.change", { type: "button", click: () => apply(set), pointerdown: () => foresee(set) },
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
