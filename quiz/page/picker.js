/**
 * The picker below the tiles: names and aliases, matches in the flow below the field.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"
import { Names } from "../../site_overrides/scripts/shared/match.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name
 * @property {string} plan
 * @property {string[]} also
 * @property {boolean} mild - a kind of data, or a place, that may be answered mildly: it must not come up by chance
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
  return name === "data"
    ? Object.entries(core.kinds).map(([id, label]) => (
      { id, name: label, plan: "", also: core.also[id], mild: MILD.includes(data[id].sensitivity) }))
    : Object.entries(core.tools).map(([id, [label, plan, also]]) => (
      { id, name: label, plan, also, mild: tools[id].attributes.runs === "device" || MILD.includes(tools[id].attributes.kind) }))
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
 * @param {(then: () => void) => void} more - loads further words of the entries, when somebody enters the field
 */
export function startPicker(box, entries, words, choose, foresee, say, more) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"))
  const list = /** @type {HTMLElement} */ (box.querySelector(".found"))
  /** Made ready when the field is entered. @type {((typed: string) => Match[]) | undefined} */
  let find
  const ready = () => (find ??= finderOf(entries()))
  // What is not in the list is answered the careful way, never a mild one.
  const otherwise = () => entries().filter(({ id }) => id === box.dataset.otherwise)
    .map((entry) => /** @type {Match} */ ({ entry, by: "", quality: "exact" }))
  /** What is offered for what stands in the field: good matches, or the careful way before those that are not. */
  const offered = () => {
    const typed = field.value.trim()
    const found = typed ? ready()(typed) : []
    const none = typed !== "" && !found.some(({ quality }) => quality !== "weak")
    const first = none ? otherwise() : []
    const ids = first.map(({ entry }) => entry.id)
    return { typed, none, found: [...first, ...found.filter(({ entry }) => !ids.includes(entry.id))] }
  }
  const pick = (/** @type {string} */ id) => {
    field.value = ""
    show()
    choose(id)
  }
  const show = () => {
    const { typed, none, found } = offered()
    const rows = found.slice(0, MOST).map(({ entry, by }) => el("li", null,
      row(entry, by, () => pick(entry.id), () => foresee(entry.id))))
    const note = none ? words.no_match : found.length > MOST ? words.more_matches : ""
    if (note) rows.splice(none ? 0 : MOST, 0, el("li.none", null, note))
    list.replaceChildren(...rows)
    list.hidden = !rows.length
    if (typed) say(none ? [note, ...otherwise().map(({ entry }) => entry.name)].join(" ") : fill(words.found[found.length === 1 ? "one" : "many"], { n: found.length }))
  }
  field.addEventListener("focus", () => {
    more(() => {
      find = finderOf(entries())
      if (field.value.trim()) show()
    })
    ready()
  })
  field.addEventListener("input", show)
  field.addEventListener("keydown", (event) => {
    const [best] = offered().found
    if (event.key === "Enter" && best) pick(best.entry.id)
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
  return el("button", { type: "button", value: entry.id, click, pointerdown }, entry.name, more && " ", more && el("span", null, more))
}
