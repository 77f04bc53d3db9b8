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
/** @typedef {import("../../site_overrides/scripts/shared/wording.js").Words} Words */
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

/** @typedef {{typed: string, found: Match[], none: boolean}} Offered - `none`: nothing that is found is a good match */

/**
 * Make a picker work.
 *
 * @param {HTMLElement} box - holds a label, a field, an empty list and the way on
 * @param {() => Entry[]} entries
 * @param {Words} words
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
  /** @returns {Offered} */
  const offered = () => {
    const typed = field.value.trim()
    // What may be answered mildly does not come up because some word of it fits.
    const found = typed ? ready()(typed).filter(({ quality, entry }) => quality !== "weak" || !entry.mild) : []
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
    const now = offered()
    const rows = now.found.slice(0, MOST).map((match) => el("li", null, row(match, words, nameOf, pick, foresee)))
    if (now.typed) say(heard(now, rows[0], words, way.names()))
    const note = noteOf(now, words)
    if (note) rows.splice(now.none ? 0 : MOST, 0, el("li.none", null, note))
    way.show(now.none)
    list.replaceChildren(...rows)
    list.hidden = !rows.length
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
    if (event.key === "Enter") {
      // Else the same press would choose what the focus is led to.
      event.preventDefault()
      entered(offered(), list, way, pick)
    } else if (event.key === "Escape") {
      // Some browsers empty a search field on Escape without telling, others not at all.
      field.value = ""
      show()
    }
  })
}

/**
 * Take the best match. Where there is no good one, or it has no page, only lead on.
 *
 * @param {Offered} now
 * @param {HTMLElement} list
 * @param {import("./unlisted.js").WayOn} way
 * @param {(id: string) => void} pick
 */
function entered({ none, found: [best] }, list, way, pick) {
  if (none) way.enter()
  else if (best?.entry.unlike !== undefined) list.querySelector("button")?.focus()
  else if (best) pick(best.entry.id)
}

/** What stands with the matches. @param {Offered} now @param {Words} words @returns {string} */
function noteOf({ none, found }, words) {
  if (none) return words[found.length ? "weak_match" : "no_match"]
  return found.length > MOST ? words.more_matches : ""
}

/**
 * What screen readers say of the matches: the first one where it has no page, else how many there are.
 *
 * @param {Offered} now
 * @param {HTMLElement | undefined} first
 * @param {Words} words
 * @param {string[]} names - of the way on
 */
function heard(now, first, words, names) {
  const { none, found } = now
  if (none) return [noteOf(now, words), ...names].join(" ")
  if (found[0].entry.unlike !== undefined) return first?.textContent ?? ""
  return fill(words.found[found.length === 1 ? "one" : "many"], { n: found.length })
}

/**
 * @param {Match} match
 * @param {Words} words
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
