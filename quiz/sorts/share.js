/**
 * A result with advice on what to share: write instead, the exact setting, already shared.
 */
import { alreadyShared, settings, writeInstead } from "../result/advice.js"
import { firstSteps } from "../result/verdict.js"
import { isAboutTool } from "../engine/better.js"
import { Choice } from "../result/choice.js"
import { fold, refill } from "../result/fold.js"
import { button, el, leadTo } from "../../site_overrides/scripts/shared/dom.js"
import { carryRegion, keptRegion, knownRegion, memoryButtons } from "../../site_overrides/scripts/shared/region.js"
import { whereItHolds } from "../result/regions.js"
import { reasons } from "../result/reasons.js"
import { verdictKey } from "../result/view.js"
import { walkthroughs } from "../result/steps.js"
import { take } from "../result/take.js"

/** @typedef {import("../data/types.js").Result} Result */

/** @type {Record<string, Choice>} */
const choices = {}

/** Sections in which people answer: they stay the same from draw to draw. @type {Record<string, HTMLElement>} */
const sections = {}

/**
 * Advice for the way in which it is shared.
 *
 * @param {Result} result
 * @returns {(HTMLElement | false)[]}
 */
function wayAdvice({ core, answers }) {
  const way = core.ways[String(answers.way)]
  return [way && el("ul", null, way[1].map((text) => el("li", null, text)))]
}

/** Buttons that have the device remember where a visitor lives, and what came of a press. */
const memoryTold = el("p.small", { role: "status" })
const memoryRow = el("div.keep")
const memory = el("div", null, memoryRow, memoryTold)

/** The region that the page's links take along by now. */
let carried = ""

/**
 * Let links to other pages take the region along, and offer to remember it.
 *
 * @param {string} home
 * @param {import("../data/types.js").Details} details
 * @param {HTMLElement[]} parts - which are not on the page yet
 * @param {string} [says]
 */
function carryHome(home, details, parts, says = "") {
  const base = new URL(details.base, location.href).href
  const held = memoryRow.contains(document.activeElement)
  for (const root of home === carried ? parts : [document, ...parts]) carryRegion(root, details.region, base, home)
  carried = home
  memoryTold.textContent = says
  memoryRow.replaceChildren(...memoryButtons(details.region, home, (says) => carryHome(home, details, parts, says)))
  if (held) (memoryRow.querySelector("button") ?? choices.home.box.querySelector("input"))?.focus()
}

/** @type {import("../data/types.js").Parts} */
export const share = {
  begin: ({ words, ways }, { homes, region }) => {
    const options = (/** @type {Record<string, any[]>} */ all) => (
      Object.entries(all).map(([id, [says]]) => /** @type {[string, string]} */ ([id, says])))
    choices.way = new Choice("way", words.way, words.way_how, options(ways))
    choices.home = new Choice("home", words.home, words.home_how, options(homes), memory)
    const kept = choices.home.box.querySelector(`input[value="${knownRegion(region, keptRegion())}"]`)
    if (kept instanceof HTMLInputElement) kept.checked = true
    sections.write = fold("write", words.write, choices.way.box)
    sections.where = fold("where", words.where, choices.home.box)
    return Object.values(sections)
  },
  acts: (result) => {
    const key = verdictKey(result.decision.verdict, result.decision.line)
    return [mainButton(result, key), key !== "ok" &&
      button("plain", result.core.words.already_shared, () => leadTo("already"))]
  },
  reasons,
  advice: (result, details) => {
    const { answers, decision } = result
    // After a Yes there is nothing to undo: what to do stays where an answer of the visitor's led to it.
    const yes = decision.verdict === "ok"
    const way = choices.way.with(wayAdvice(result))
    const home = choices.home.with(whereItHolds(result, details))
    // They stay on the page: an answer in a link or in the history is written into their inputs.
    sections.write.hidden = yes && !answers.identifiers && !answers.way
    sections.where.hidden = yes && !answers.home
    const parts = [
      refill(sections.write, way, sections.write.hidden ? [] : writeInstead(result, details)),
      ...yes ? [] : [...settings(result, details), alreadyShared(result, details)],
      refill(sections.where, home, []),
    ]
    carryHome(String(answers.home ?? ""), details, parts)
    return parts
  },
  take,
}

/**
 * The one filled button: it leads to what would help most.
 *
 * @param {Result} result
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function mainButton(result, key) {
  const { core, better, details, answers } = result
  const to = (/** @type {string} */ what, id = what) => button("", core.words[`show_${what}`], () => leadTo(id))
  if (key === "not_yet") {
    const [first] = firstSteps(result)
    const question = core.table.questions.find(({ id }) => id === first)
    if (!question || !isAboutTool(question)) return to("write")
    const task = core.questions[first].change?.walkthrough
    const shown = task && details && walkthroughs(details, String(answers.tool), task).length > 0
    return shown ? to("setting", `setting-${task}`) : to("better")
  }
  if (key === "ok" || key === "care") return null
  // A model of one's own is no first step for somebody about to press Enter.
  const elsewhere = () => better().some(({ set }) => core.table.tools[set.tool]?.attributes.runs === "cloud")
  return key === "not_here" && elsewhere() ? to("better") : to("write")
}
