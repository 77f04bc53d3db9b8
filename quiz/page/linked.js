/**
 * What a link that was opened has to be told about: other names, what is gone, and what has changed since it was made.
 */
import { listed } from "../engine/decide.js"
import { nowCalled, verdictKey } from "../result/view.js"
import { fill, inWords } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Core} Core */

/**
 * What to say about a link. Nothing of its own text is repeated: anybody can write one.
 *
 * @param {Core} core
 * @param {Answers} link - as it stood in the address
 * @param {Answers} kept - those of its answers that hold
 * @param {import("../data/types.js").Decision | null} decision - null: they are not enough for one
 * @returns {string[]}
 */
export function linked(core, link, kept, decision) {
  const { words, version, kinds, tools, asides, moved } = core
  const { was, facts, ...given } = link
  const [key] = listed(was)
  const then = Object.hasOwn(words.verdict, key) && words.verdict[key]
  const now = decision?.verdict && words.verdict[verdictKey(decision.verdict, decision.line)]
  const says = []
  const renamed = new Set()
  let gone = false
  for (const name in given) {
    for (const id of listed(given[name])) {
      const current = nowCalled(moved, name, id)
      // In a frame the choices that no rule reads are not there; an answer to one is as good as ever.
      if (!listed(kept[name]).includes(current)) gone ||= !listed(own(asides, name)).includes(id)
      else if (current !== id) renamed.add(kinds[current] ?? tools[current].slice(0, 2).filter(Boolean).join(", "))
    }
  }
  if (isBare(given, kept)) says.push(words.link_empty)
  else if (gone) says.push(words.link_gone)
  if (renamed.size) says.push(fill(words.link_renamed, { names: inWords([...renamed], words) }))
  if (then && now && (then !== now || listed(facts)[0] !== version)) {
    const since = listed(facts)[0] === version ? words.link_aged : words.link_changed
    says.push(`${since} ${fill(then === now ? words.link_same : words.link_now, { then, now })}`)
  }
  return says
}

/**
 * What stands under a name in an object, and nothing that every object has: a link may name "toString".
 *
 * @param {Record<string, string[]>} from
 * @param {string} name
 */
const own = (from, name) => (Object.hasOwn(from, name) ? from[name] : [])

/**
 * Whether a link brought no answer. A region alone, which other pages hand on, is none that could be missed.
 *
 * @param {Answers} given
 * @param {Answers} kept
 */
function isBare(given, kept) {
  const names = Object.keys(given)
  return !Object.keys(kept).length && !(names.length && names.every((name) => name === "home"))
}
