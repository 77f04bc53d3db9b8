/**
 * What to write instead, the exact setting, and what to do when it was shared already.
 */
import { button, el, section } from "./dom.js"
import { listed } from "./engine.js"
import { factOf, sourceAt, sourceLine } from "./facts.js"
import { fill } from "./wording.js"

/** @typedef {import("./types.js").Details} Details */
/** @typedef {import("./types.js").Result} Result */
/** @typedef {import("./types.js").Steps} Steps */

/**
 * The parts of a text that were marked: every second piece.
 *
 * @param {string} text
 * @param {RegExp} marks - with one group
 * @param {string} tag
 * @returns {(HTMLElement | string)[]}
 */
function marked(text, marks, tag) {
  return text.split(marks).map((part, i) => (i % 2 ? el(tag, null, part) : part))
}

/** Words between [[ and ]]. */
const BRACKETS = /\[\[(.+?)\]\]/s
/** Names of buttons, in double quotes. */
const QUOTED = /["“]([^"“”]+)["”]/

/**
 * What to take out and what to write instead, for each kind of data.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement}
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
  return section("write", words.write, kinds.map(part).flat())
}

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
    ...walkthroughs.map(({ platform, steps }, i) => el("details.plat", { open: i === 0 && "" },
      el("summary", null, words.platform[platform]),
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

/**
 * The exact setting for each change that is still open in the chosen assistant.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement[]}
 */
export function settings(result, details) {
  const { core, answers, decision } = result
  const [name] = core.tools[/** @type {string} */ (answers.tool)]
  const open = decision.asked.map((id) => core.questions[id]?.change ?? null)
    .filter((change, i) => change?.walkthrough && answers[decision.asked[i]] !== change.to)
  const tasks = open.map((change) => change?.walkthrough ?? "")
    .map((task) => ({ task, found: walkthroughs(details, String(answers.tool), task) })).filter(({ found }) => found.length)
  return tasks.map(({ task, found }, i) => section(i ? `setting-${task}` : "setting",
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
  const disputed = listed(answers.data).some((kind) => core.table.data[kind].evidence === "yes")
  const online = core.table.tools[/** @type {string} */ (answers.tool)].attributes.runs === "cloud"
  return section("already", words.already,
    el("p", null, words.already_how),
    disputed && evidence,
    el("ol.steps", null,
      step(words.step_write, [words.step_write_how]),
      online && step(words.step_act, unique(kinds.flatMap(({ act }) => act))),
      online && step(words.step_tell, unique(kinds.flatMap(({ tell }) => tell))),
      online && deleteStep(result, details),
      step(words.step_stays, [whatStays(result, details, online)])),
    !disputed && evidence,
    el("div.callout", null, el("p", null, el("b", null, words.device), ` ${words.device_how}`)))
}

/**
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement}
 */
function deleteStep(result, details) {
  const { words } = result.core
  const found = walkthroughs(details, String(result.answers.tool), "delete_one_chat")
  return el("li", null, el("strong", null, words.step_delete), " ",
    found.length ? platforms(result, details, found) : words.step_delete_how)
}

/**
 * @param {Result} result
 * @param {Details} details
 * @param {boolean} online
 * @returns {string}
 */
function whatStays({ core, answers }, details, online) {
  const tool = /** @type {string} */ (answers.tool)
  if (!online) return core.words.step_stays_device
  const fact = factOf(details, tool, "retention_deleted")
  return fact?.text || core.words.step_stays_unknown
}
