/**
 * What a link that was opened has to be told about: other names, what is gone, and what has changed since it was made.
 */
import { decide, listed } from "../engine/decide.js"
import { known, nowCalled, placed, verdictKey } from "../result/view.js"
import { fill, inWords } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Engine} Engine */

/** Before every last day, so that no fact has aged. */
const BEFORE_ALL = ""

/**
 * What to say about a link. Nothing of its own text is repeated: anybody can write one.
 *
 * @param {Core} core
 * @param {Engine} engine
 * @param {Answers} link - as it stood in the address
 * @param {Answers} kept - those of its answers that hold
 * @param {import("../data/types.js").Decision | null} decision - null: they are not enough for one
 * @returns {string[]}
 */
export function linked(core, engine, link, kept, decision) {
  const { words, version, kinds, tools, moved } = core
  const { was, facts, ...given } = link
  const [key] = listed(was)
  const then = Object.hasOwn(words.verdict, key) && words.verdict[key]
  const now = decision?.verdict && words.verdict[verdictKey(decision.verdict, decision.line)]
  const says = isBare(given, kept) ? [words.link_empty] : lost(core, engine, given, kept)
  const renamed = new Set()
  for (const name in given) {
    for (const id of listed(given[name])) {
      const current = nowCalled(moved, name, id)
      if (current === id || !listed(kept[name]).includes(current)) continue
      renamed.add(kinds[current] ?? tools[current].slice(0, 2).filter(Boolean).join(", "))
    }
  }
  if (renamed.size) says.push(fill(words.link_renamed, { names: inWords([...renamed], words) }))
  if (then && now && (then !== now || listed(facts)[0] !== version)) {
    const since = listed(facts)[0] === version ? words.link_aged : words.link_changed
    says.push(`${since} ${fill(then === now ? words.link_same : words.link_now, { then, now })}`)
  }
  return says
}

/**
 * What to say about answers that do not hold: we do not have what they name; what they answer is not asked, because a
 * fact has become too old; or it is not asked for another reason, which is of no interest where something is gone.
 *
 * @param {Core} core
 * @param {Engine} engine
 * @param {Answers} given
 * @param {Answers} kept
 * @returns {string[]}
 */
function lost(core, engine, given, kept) {
  const { words, asides, moved, table } = core
  const unasked = []
  let gone = false
  for (const name in given) {
    const options = table.questions.find(({ id }) => id === name)?.options ?? []
    for (const id of listed(given[name])) {
      if (listed(kept[name]).includes(nowCalled(moved, name, id))) continue
      if (options.includes(id)) unasked.push(name)
      // In a frame the choices that no rule reads are not there; an answer to one is as good as ever.
      else gone ||= !listed(own(asides, name)).includes(id)
    }
  }
  const { asked } = decide(engine, placed(table, known(core, given)), BEFORE_ALL)
  const aged = unasked.some((name) => asked.includes(name))
  if (gone) return [words.link_gone, ...aged ? [words.link_too_old] : []]
  return unasked.length ? [aged ? words.link_too_old : words.link_not_asked] : []
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
