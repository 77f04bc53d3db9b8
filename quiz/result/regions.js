/**
 * Where the facts of a result hold, and what holds elsewhere.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { factAt, factOf, sourceLine, valueOf } from "../../site_overrides/scripts/shared/facts.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */

/**
 * Which region's texts the result rests on, and each fact that differs by region.
 *
 * @param {Result} result
 * @param {Details} details
 * @returns {HTMLElement[]}
 */
export function whereItHolds(result, details) {
  const { core, decision, answers, today } = result
  const tool = String(result.placed.tool)
  const topics = [...new Set(decision.rules.flatMap((id) => core.rules[id].shows))]
  const shown = topics.map((topic) => factOf(details, tool, topic)).filter((fact) => fact !== null)
  const places = [...new Set(shown.flatMap((fact) => fact.source?.places ?? []))]
  const rows = topics.flatMap((topic) => (details.others[tool]?.[topic] ?? []).map((row) => ({ topic, row })))
  const [, , , here] = details.homes[String(answers.home)] ?? []
  const isHere = (/** @type {number} */ row) => !here || !details.facts[row][5].length ||
    details.facts[row][5].some((place) => here.includes(place))
  const draw = (/** @type {{topic: string, row: number}} */ { topic, row }) => {
    const fact = factAt(details, row)
    const [question, shelf] = details.topics[topic]
    return el("div.fact", null,
      el("p", null, el("span.q", null, `${question} `), valueOf(fact)), el("p", null, fact.text),
      fact.source && sourceLine(core, fact.source, core.shelf[shelf], today, fact.confidence))
  }
  const mine = rows.filter(({ row }) => isHere(row))
  const folded = rows.filter(({ row }) => !isHere(row))
  const count = details.region.words.here?.[folded.length === 1 ? "one" : "many"] ?? ""
  const moved = tool !== answers.tool
  return [
    el("p", null, places.length ? fill(core.words.rests_on, { places: places.join(", ") }) : core.words.rests_on_none,
      " ", moved ? core.words.your_region : !answers.home && core.table.places?.[tool] && core.words.careful_region),
    ...mine.length ? [el("p", null, core.words.elsewhere), ...mine.map(draw)] : [],
    ...folded.length ? [el("details.plat", null, el("summary", null, fill(count, { count: folded.length })),
      folded.map(draw))] : [],
  ]
}
