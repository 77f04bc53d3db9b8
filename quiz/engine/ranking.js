/**
 * The order of the tools that a quiz knows, by what a visitor needs.
 *
 * The twin of `generator/quiz/engine/ranking.py`. Pure, like the engine: points are graded, grades are counted, and
 * what the quiz counts first decides.
 */
import { closure } from "./prepare.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Ranks} Ranks */
/** @typedef {import("../data/types.js").Table} Table */
/** @typedef {Record<string, boolean[]>} Members - which points each count is about */

/** How a point is answered, from best to worst. */
export const GRADES = ["good", "partly", "open", "poor"]
const BEST_KNOWN = ["good", "partly", "poor"]

/**
 * One tool at its place.
 *
 * @typedef {object} Placed
 * @property {string} tool
 * @property {string[]} grades - how each point is answered
 * @property {boolean[]} needed - which of them the visitor needs
 * @property {number[]} counts - what the order compares; smaller stands higher
 * @property {string | null} ahead - the point that puts it before the next
 * @property {string | null} against - the point that speaks most against it
 */

/**
 * @param {Table} table
 * @param {Answers} answers
 * @param {string} today - ISO day
 * @returns {Placed[]} from the first place to the last
 */
export function ranked(table, answers, today) {
  const { ranks } = table
  if (!ranks) return []
  const members = among(ranks, answers)
  const placed = ranks.tools.map((tool) => {
    const grades = ranks.points.map(({ topics }) => grade(topics.map((topic) => reading(table, tool, topic, today))))
    return { tool, grades, needed: members.needed, counts: counted(ranks, members, grades),
      against: against(ranks, members, grades) }
  }).sort((one, other) => compared(one.counts, other.counts))
  return placed.map((one, i) => ({ ...one, ahead: ahead(ranks, members, one, placed[i + 1]) }))
}

/** Which of the two comes first. @param {number[]} one @param {number[]} other @returns {number} */
function compared(one, other) {
  const first = one.findIndex((count, i) => count !== other[i])
  return first < 0 ? 0 : one[first] - other[first]
}

/** @param {Ranks} ranks @param {Answers} answers @returns {Members} */
function among({ needs, points }, answers) {
  const values = needs.map(({ id, options, unsure, careful }) => {
    const answer = /** @type {string} */ (answers[id])
    const known = options.includes(answer) ? answer : ""
    return unsure.includes(known) ? careful ?? "" : known
  })
  const slot = (/** @type {string} */ name) => needs.findIndex(({ id }) => `answer.${id}` === name)
  const needed = points.map((point) => closure(point.needed, slot)(values))
  return {
    needed,
    vital: points.map((point) => closure(point.vital, slot)(values)),
    all: points.map(({ beside }, i) => needed[i] || !beside),
  }
}

/** Of several topics the best known one counts. @param {string[]} readings */
const grade = (readings) => BEST_KNOWN.find((known) => readings.includes(known)) ?? "open"

/**
 * Too old to rely on is open; but what was poor stays poor.
 *
 * @param {Table} table
 * @param {string} tool
 * @param {string} topic
 * @param {string} today
 * @returns {string}
 */
export function reading(table, tool, topic, today) {
  const [value, lastDay] = table.tools[tool].topics[topic] ?? ["open", null]
  return lastDay !== null && today > lastDay && value !== "poor" ? "open" : value
}

/** @param {Ranks} ranks @param {Members} members @param {string[]} grades @returns {number[]} */
function counted({ order }, members, grades) {
  return order.map(([sign, wanted, group]) => {
    const number = grades.filter((have, i) => members[group][i] && have === wanted).length
    return sign === "most" && number ? -number : number
  })
}

/**
 * @param {Ranks} ranks
 * @param {Members} members
 * @param {{grades: string[], counts: number[]}} one
 * @param {{grades: string[], counts: number[]} | undefined} next
 * @returns {string | null}
 */
function ahead({ order, points }, members, one, next) {
  const first = next ? one.counts.findIndex((count, i) => count !== next.counts[i]) : -1
  if (!next || first < 0) return null
  const inside = members[order[first][2]]
  const worth = (/** @type {string} */ name) => GRADES.indexOf(name)
  const better = points.map(({ id }, i) => ({ id, here: worth(one.grades[i]), there: worth(next.grades[i]), i }))
    .filter(({ here, there, i }) => inside[i] && here < there)
  return better.sort((a, b) => a.here - b.here)[0]?.id ?? null
}

/** @param {Ranks} ranks @param {Members} members @param {string[]} grades @returns {string | null} */
function against({ points }, members, grades) {
  for (const group of ["needed", "all"]) {
    for (const worst of [...GRADES].reverse().slice(0, -1)) {
      const at = grades.findIndex((have, i) => members[group][i] && have === worst)
      if (at >= 0) return points[at].id
    }
  }
  return null
}
