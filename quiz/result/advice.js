/**
 * What to write instead, the exact setting, and what to do when it was shared already.
 */
import { button, el } from "../../site_overrides/scripts/shared/dom.js"
import { listed } from "../engine/decide.js"
import { factOf } from "../../site_overrides/scripts/shared/facts.js"
import { fold } from "./fold.js"
import { marked, platforms, walkthroughs } from "./steps.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */

/** Words between [[ and ]]. */
const BRACKETS = /\[\[(.+?)\]\]/s

/**
 * What to take out and what to write instead, for each kind of data.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {(Node | false)[]}
 */
export function writeInstead(result, details) {
  const { core, answers, acts } = result
  const { words } = core
  const kinds = listed(answers.data)
  const part = (/** @type {string} */ kind) => {
    const { before, after, safe } = details.kinds[kind]
    const copied = el("span.small", { role: "status" })
    return [
      kinds.length > 1 && el("h3", null, core.kinds[kind]),
      el("p.msglabel", null, words.not_this), el("p.msg", null, marked(before, BRACKETS, "mark")),
      el("p.msglabel", null, words.but_this), el("p.msg.after", null, marked(after, BRACKETS, "ins")),
      el("p.copy.noprint", null, button("quiet", words.copy_safer,
        () => acts.copy(after.split(BRACKETS).join(""), copied)), " ", copied),
      el("ul.gap", null, safe.map((step) => el("li", null, step))),
    ]
  }
  return kinds.flatMap(part).flat()
}

/**
 * The exact setting for each change that is still open in the chosen assistant.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement[]}
 */
export function settings(result, details) {
  const { core, answers, placed, decision } = result
  const [name] = core.tools[/** @type {string} */ (answers.tool)]
  const open = decision.asked.map((id) => core.questions[id]?.change ?? null)
    .filter((change, i) => change?.walkthrough && answers[decision.asked[i]] !== change.to)
  const tasks = open.map((change) => change?.walkthrough ?? "")
    .map((task) => ({ task, found: walkthroughs(details, String(placed.tool), task) }))
    .filter(({ found }) => found.length)
  return tasks.map(({ task, found }) => fold(`setting-${task}`,
    fill(core.words.setting, { task: core.words.tasks[task] ?? task, name }), platforms(result, details, found)))
}

/**
 * I already shared it: ordered steps, what to do today before anything is deleted.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement}
 */
export function alreadyShared(result, details) {
  const { core, answers } = result
  const { words } = core
  const kinds = listed(answers.data).map((kind) => details.kinds[kind])
  const step = (/** @type {string} */ title, /** @type {string[]} */ texts, /** @type {HTMLElement[]} */ ...more) => (
    texts.length + more.length ? el("li", null, el("strong", null, title), " ",
      texts.length > 1 ? el("ul", null, texts.map((text) => el("li", null, text))) : texts[0], more) : null)
  const unique = (/** @type {string[]} */ texts) => [...new Set(texts)]
  const evidence = el("div.callout.evidence", null,
    el("p", null, el("b", null, words.evidence), ` ${words.evidence_how}`))
  const device = el("div.callout", null, el("p", null, el("b", null, words.device), ` ${words.device_how}`))
  const some = (/** @type {string} */ attribute) => (
    listed(answers.data).some((kind) => core.table.data[kind][attribute] === "yes"))
  // Where it can be dangerous, what others can see stands before the steps.
  const [disputed, crisis] = [some("evidence"), some("crisis")]
  const online = core.table.tools[/** @type {string} */ (answers.tool)].attributes.runs === "cloud"
  return fold("already", words.already,
    el("p", null, words.already_how),
    disputed && evidence,
    crisis && device,
    el("ol.steps", null,
      step(words.step_write, [words.step_write_how]),
      online && step(words.step_act, unique(kinds.flatMap(({ act }) => act))),
      online && step(words.step_tell, unique(kinds.flatMap(({ tell }) => tell))),
      online && deleteStep(result, details, disputed),
      online && rightsStep(result, details),
      step(words.step_stays, [whatStays(result, details, online)])),
    !disputed && evidence,
    !crisis && device)
}

/**
 * @param {Result} result
 * @param {Details} details
 * @param {boolean} disputed
 * @returns {HTMLElement}
 */
function deleteStep(result, details, disputed) {
  const { words } = result.core
  const found = walkthroughs(details, String(result.placed.tool), "delete_one_chat")
  return el("li", null, el("strong", null, disputed ? words.step_delete_evidence : words.step_delete), " ",
    found.length ? platforms(result, details, found) : words.step_delete_how)
}

/**
 * Which right to use, where, and by when they must answer: of the visitor's region, or of each.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement}
 */
function rightsStep({ core, answers }, details) {
  const { words } = core
  const said = details.region.words.quiz
  const where = details.contacts[String(answers.tool).split("/")[0]]
  const [before, after] = words.step_right_at.split("{where}")
  const homes = Object.entries(details.homes).filter(([id]) => !answers.home || answers.home === id)
  const rights = [...new Set(homes.flatMap(([, [, erase]]) => erase))]
  const none = Boolean(homes.length && !rights.length)
  const rows = (none ? homes.flatMap(([, [, , instead]]) => instead) : rights).map((row) => details.rights[row])
  return el("li", null, el("strong", null, none ? said.ask : words.step_right), " ",
    where ? [before, placeOf(where), after] : words.step_right_how,
    none && el("p", null, said.no_right), none && rows.length > 0 && el("p", null, said.instead),
    rows.length > 0 && el(`ul.rights${answers.home ? "" : ".any"}`, null, rows.map(([place, title, law, deadline, slug]) => el("li", null,
      `${place}: `, el("a", { href: `${details.base}rights/${slug}/` }, title), `. ${law}. ${deadline}`))))
}

/** An address of a page as a link, one of a mailbox as it is. @param {string} where */
const placeOf = (where) => where.includes("://") ? el("a", { href: where, rel: "noreferrer" }, where) : where

/**
 * @param {Result} result
 * @param {Details} details
 * @param {boolean} online
 * @returns {string}
 */
function whatStays({ core, placed }, details, online) {
  const tool = /** @type {string} */ (placed.tool)
  if (!online) return core.words.step_stays_device
  const fact = factOf(details, tool, "retention_deleted")
  return fact?.text || core.words.step_stays_unknown
}
