/**
 * A result that is said to somebody: the reason, the words, the right of one's place, and the pages that help on.
 */
import { button, el, leadTo, section } from "../../site_overrides/scripts/shared/dom.js"
import { because } from "../result/reasons.js"
import { take } from "../result/take.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */
/** @typedef {import("../data/types.js").Said} Said */

/** @type {import("../data/types.js").Parts} */
export const say = {
  begin: () => [],
  acts: (result) => [
    texts(result).length > 0 && button("", result.core.words.show_say, () => leadTo("say")),
    pages(result).length > 0 && button("plain", result.core.words.show_opens, () => leadTo("opens")),
  ],
  reasons: (result) => [() => because(result), () => toSay(result), () => rights(result), () => toOpen(result)],
  advice: () => [],
  take,
}

/**
 * What the rules add: those that decide before the others, each in the order of the file.
 *
 * @param {Result} result
 * @returns {(Said & {rule: string})[]}
 */
function told({ details, decision, deciding }) {
  const order = [...deciding, ...decision.rules.filter((id) => !deciding.includes(id))]
  return order.flatMap((rule) => (details?.said[rule] ? [{ ...details.said[rule], rule }] : []))
}

/** The words to say or send, each once. @param {Result} result */
const texts = (result) => [...new Map(told(result).flatMap(({ say: words }) => (words ? [[words[1], words]] : []))).values()]

/** The pages that help on, each once. @param {Result} result @returns {[string, string][]} */
const pages = (result) => [...new Map(told(result).flatMap(({ opens }) => opens))]

/** A link to another page of the guide. @param {string} to @param {string} says */
const link = (to, says) => el("a", { href: `../../${to}` }, says)

/**
 * Texts in fields of their own, with a button that copies. What a law adds is shown where it holds, and nowhere else.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function toSay(result) {
  const { core: { words }, acts } = result
  const fields = texts(result).map(([way, text, page, laws]) => {
    const status = el("span.told.small", { role: "status" })
    const here = laws.filter(([place]) => holds(result, place))
    return el("div.tocopy", null, el("p.msglabel", null, words[`way_${way}`]), el("p.msg", null, text),
      el("p.acts.noprint", null, button("quiet.sm", words.copy_say, () => acts.copy(text, status)), status),
      here.length > 0 && el("ul.recipe", null, here.map(([, where, says, slug, title]) => (
        el("li", null, el("b", null, `${where}.`), ` ${says} `, link(`rights/${slug}/`, title))))),
      el("p.small", null, link(`checklists/${page}`, words.more_say)))
  })
  return fields.length ? section("say", words.say, el("p", null, words.say_how), fields) : null
}

/** Whether the law of a place is the visitor's, as far as they have said. @param {Result} result @param {string} place */
function holds({ details, answers, core }, place) {
  const question = core.table.questions.find(({ id }) => answers[id] && details?.laws[String(answers[id])])
  return question !== undefined && details?.laws[String(answers[question.id])].includes(place) === true
}

/**
 * Rights that the rules tell. The rules fire only where these hold, which is proved.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function rights(result) {
  const { core: { words, rules }, claim } = result
  const rows = told(result).flatMap(({ right, rule }) => (right ? [{ right, rule }] : []))
  // What decides is told in full above.
  const more = (/** @type {string} */ rule) => !result.deciding.includes(rule) && ` ${claim(rule)}. ${rules[rule].why}`
  return rows.length ? section("rights", words.rights, el("p", null, words.rights_how),
    el("ul.recipe", null, rows.map(({ right: [where, title, law, slug], rule }) => (
      el("li", null, el("b", null, `${where}.`), more(rule), " ", link(`rights/${slug}/`, title), ` (${law})`))))) : null
}

/**
 * Letters, lists and pages that help on.
 *
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
function toOpen(result) {
  const { words } = result.core
  const rows = pages(result)
  return rows.length ? section("opens", words.opens, el("ul", null, rows.map(([path, says]) => (
    el("li", null, link(`${path}/`, says)))))) : null
}
