/**
 * The picker below the tiles: names and aliases, matches in the flow below the field.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { Names } from "../../site_overrides/scripts/shared/match.js"
import { startWayOn } from "./unlisted.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name
 * @property {string} plan
 * @property {string[]} also
 * @property {boolean} mild - a kind of data, or a place, that may be answered mildly: it must not come up by chance
 * @property {string} [unlike] - of a product that has no page: what it is not the same as. Its id is what it is treated as
 */
/** @typedef {import("../../site_overrides/scripts/shared/match.js").Quality} Quality */
/** @typedef {{entry: Entry, by: string, quality: Quality}} Match - `by`: the alias that matched, empty for the name itself */

const MOST = 8

/** What is about nobody, and places that somebody answers for: how sensitive kinds are, what sort tools are. */
const MILD = ["public", "everyday", "work", "own"]

/** How much of what was typed has to fit, for such a one to be a good match. */
const SURELY = 0.75

/** Names of an entry that stand before its aliases: alone, and with its plan. */
const OWN = 2

/**
 * What a picker finds: names, and what else things are called.
 *
 * @param {import("../data/types.js").Core} core
 * @param {string} name - `data` or `tool`
 * @returns {Entry[]}
 */
export function entriesOf(core, name) {
  const { data, tools } = core.table
  if (name === "data") {
    return Object.entries(core.kinds).map(([id, label]) => (
      { id, name: label, plan: "", also: core.also[id], mild: MILD.includes(data[id].sensitivity) }))
  }
  const mild = (/** @type {string} */ id) => tools[id].attributes.runs === "device" || MILD.includes(tools[id].attributes.kind)
  return [
    ...Object.entries(core.tools).map(([id, [label, plan, also]]) => ({ id, name: label, plan, also, mild: mild(id) })),
    ...core.uncovered.map(([label, also, unlike, id]) => ({ id, name: label, plan: "", also, mild: mild(id), unlike })),
  ]
}

/**
 * Make entries ready to be found.
 *
 * @param {Entry[]} entries
 * @returns {(typed: string) => Match[]} best first; as good ones in the order of the entries
 */
export function finderOf(entries) {
  const names = new Names(entries.map(({ name, plan, also }) => [name, `${name} ${plan}`, ...also]))
  return (typed) => names.find(typed).map(({ at, by, share, quality }) => (
    { entry: entries[at], by: entries[at].also[by - OWN] ?? "", quality: entries[at].mild && share < SURELY ? "weak" : quality }))
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
  /** Made ready when the field is entered. @type {((typed: string) => Match[]) | undefined} */
  let find
  const ready = () => (find ??= finderOf(entries()))
  /** What is found for what stands in the field, and whether nothing of that is good. */
  const offered = () => {
    const typed = field.value.trim()
    const found = typed ? ready()(typed) : []
    return { typed, found, none: typed !== "" && !found.some(({ quality }) => quality !== "weak") }
  }
  const pick = (/** @type {string} */ id) => {
    field.value = ""
    show()
    choose(id)
  }
  const way = startWayOn(box, pick, foresee)
  const nameOf = (/** @type {string} */ id) => entries().find((entry) => entry.id === id)?.name ?? id
  const show = () => {
    const { typed, none, found } = offered()
    const rows = found.slice(0, MOST).map((match) => el("li", null, row(match, words, nameOf, pick, foresee)))
    const note = none ? words[found.length ? "weak_match" : "no_match"] : found.length > MOST ? words.more_matches : ""
    if (note) rows.splice(none ? 0 : MOST, 0, el("li.none", null, note))
    way.show(none)
    list.replaceChildren(...rows)
    list.hidden = !rows.length
    const first = found[0]?.entry.unlike === undefined ? "" : rows[0].textContent ?? ""
    const count = fill(words.found[found.length === 1 ? "one" : "many"], { n: found.length })
    if (typed) say(none ? [note, ...way.names()].join(" ") : first || count)
  }
  field.addEventListener("focus", ready)
  field.addEventListener("input", show)
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") entered(offered())
    if (event.key !== "Escape") return
    // Some browsers empty a search field on Escape without telling, others not at all.
    field.value = ""
    show()
  })

  /** Take the best match. Where there is no good one, or it has no page, only lead on. @param {ReturnType<typeof offered>} now */
  function entered({ typed, none, found: [best] }) {
    if (none) way.enter()
    else if (best?.entry.unlike !== undefined) list.querySelector("button")?.focus()
    else if (typed && best) pick(best.entry.id)
  }
}

/**
 * @param {Match} match
 * @param {import("../../site_overrides/scripts/shared/wording.js").Words} words
 * @param {(id: string) => string} nameOf
 * @param {(id: string) => void} pick
 * @param {(id: string) => void} foresee
 * @returns {HTMLElement[]}
 */
function row({ entry, by }, words, nameOf, pick, foresee) {
  const { id, name, plan, unlike } = entry
  const button = (/** @type {(string | HTMLElement | false)[]} */ ...says) => el("button", {
    type: "button", value: id, click: () => pick(id), pointerdown: () => foresee(id) }, ...says)
  if (unlike === undefined) {
    const more = [plan, by].filter(Boolean).join(", ")
    return [button(name, more !== "" && " ", more !== "" && el("span", null, more))]
  }
  const not = unlike && ` ${fill(words.uncovered_unlike, { other: unlike })}`
  return [el("p.none", null, fill(words.uncovered, { name }) + not), button(fill(words.uncovered_treat, { tool: nameOf(id) }))]
}
