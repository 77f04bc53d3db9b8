/**
 * The picker below the tiles: names and aliases, matches in the flow below the field.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { startWayOn } from "./unlisted.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {{id: string, name: string, plan: string, also: string[]}} Entry */
/** @typedef {{entry: Entry, by: string}} Match - `by`: the alias that matched, empty for the name itself */

const MOST = 8

/**
 * What a picker finds: names, and what else things are called.
 *
 * @param {import("../data/types.js").Core} core
 * @param {string} name - `data` or `tool`
 * @returns {Entry[]}
 */
export function entriesOf(core, name) {
  return name === "data"
    ? Object.entries(core.kinds).map(([id, label]) => (
      { id, name: label, plan: "", also: core.also[id] }))
    : Object.entries(core.tools).map(([id, [label, plan, also]]) => ({ id, name: label, plan, also }))
}

/** Letters alone: no accents, no case. @param {string} text */
const letters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim()

/**
 * How well a text answers what was typed: 0 it begins so, 1 a word of it does, 2 it holds it, 9 not at all.
 *
 * @param {string} text
 * @param {string} typed
 * @returns {number}
 */
function fit(text, typed) {
  const at = ` ${letters(text)}`.indexOf(` ${typed}`)
  if (at === 0) return 0
  if (at > 0) return 1
  // Two letters inside a word match nearly everything.
  return typed.length > 2 && letters(text).includes(typed) ? 2 : 9
}

/**
 * @param {Entry[]} entries
 * @param {string} typed
 * @returns {Match[]} best first; names before aliases
 */
export function matches(entries, typed) {
  const word = letters(typed)
  if (!word) return []
  return entries.map((entry) => {
    const own = fit(`${entry.name} ${entry.plan}`.trim(), word)
    const others = entry.also.map((by) => ({ by, score: fit(by, word) + 0.5 })).sort((a, b) => a.score - b.score)
    const alias = others[0] ?? { by: "", score: 9 }
    return alias.score < own ? { entry, ...alias } : { entry, by: "", score: own }
  }).filter(({ score }) => score < 9).sort((a, b) => a.score - b.score)
}

/**
 * Make a picker work.
 *
 * @param {HTMLElement} box - holds a label, a field and an empty list
 * @param {() => Entry[]} entries
 * @param {import("../../site_overrides/scripts/shared/wording.js").Words} words
 * @param {(id: string) => void} choose
 * @param {(id: string) => void} foresee - a press on a row has begun, and may end elsewhere
 * @param {(text: string) => void} say - tells screen readers, when typing has paused
 */
export function startPicker(box, entries, words, choose, foresee, say) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"))
  const list = /** @type {HTMLElement} */ (box.querySelector(".found"))
  const pick = (/** @type {string} */ id) => {
    field.value = ""
    show()
    choose(id)
  }
  const way = startWayOn(box, pick, foresee)
  const show = () => {
    const typed = field.value.trim()
    const found = matches(entries(), typed)
    const none = typed !== "" && !found.length
    const rows = found.slice(0, MOST).map(({ entry, by }) => el("li", null,
      row(entry, by, () => pick(entry.id), () => foresee(entry.id))))
    const note = found.length > MOST ? words.more_matches : none ? words.no_match : ""
    if (note) rows.push(el("li.none", null, note))
    way.show(none)
    list.replaceChildren(...rows)
    list.hidden = !rows.length
    if (typed) say(none ? [note, ...way.names()].join(" ") : fill(words.found[found.length === 1 ? "one" : "many"], { n: found.length }))
  }
  field.addEventListener("input", show)
  field.addEventListener("keydown", (event) => {
    const [best] = matches(entries(), field.value)
    if (event.key === "Enter" && best) pick(best.entry.id)
    else if (event.key === "Enter" && field.value.trim()) way.enter()
    if (event.key === "Escape") {
      // Some browsers empty a search field on Escape without telling, others not at all.
      field.value = ""
      show()
    }
  })
}

/** @param {Entry} entry @param {string} by @param {() => void} click @param {() => void} pointerdown */
function row(entry, by, click, pointerdown) {
  const more = [entry.plan, by].filter(Boolean).join(", ")
  return el("button", { type: "button", click, pointerdown }, entry.name, more && " ", more && el("span", null, more))
}
