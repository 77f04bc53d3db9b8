/**
 * Take it with you: as text, on paper, as a link. And what a link that was taken says when it comes back.
 */
import { toHash, verdictKey } from "./result.js"
import { button, el, section } from "./dom.js"
import { listed } from "./engine.js"
import { fill, longDate } from "./wording.js"

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Core} Core */
/** @typedef {import("./types.js").Result} Result */

const LEFT_OUT = ".noprint:not(.change), .sharp, .vh, fieldset, svg, [hidden], details:not([open]) > :not(summary)"
const LINES = "p, li, h1, h2, h3, dt, summary, .change"

/**
 * Everything that stands in an element, as plain text: headings, lines, and addresses behind what they belong to.
 *
 * @param {Node} node
 * @returns {string}
 */
function plainText(node) {
  if (!(node instanceof Element)) return node.textContent ?? ""
  if (node.matches(LEFT_OUT)) return ""
  const inner = [...node.childNodes].map(plainText).join("")
  if (node instanceof HTMLAnchorElement) return `${inner} (${node.href})`
  if (node.matches("dd, .to, .worse, .src > *")) return ` ${inner}`
  if (!node.matches(LINES)) return inner
  return `${node.matches("h2") ? "\n\n" : "\n"}${node.matches("li, .change") ? "- " : ""}${inner.trim()}`
}

/**
 * The whole result as text.
 *
 * @param {Result} result
 * @returns {string}
 */
function asText({ core, today }) {
  const parts = ["help-first", "address", "verdict", "reasons", "side", "advice"]
    .map((id) => document.getElementById(id)).filter((part) => part !== null)
  const title = `${document.querySelector("h1")?.textContent} ${longDate(today, core.words.number)}`
  const text = parts.map(plainText).join("\n").replace(/[ \t]+/g, " ").replace(/[ ]?\n[ ]?/g, "\n")
    .replace(/- \n+/g, "- ")
  return `${title}\n${text}`.replace(/\n{3,}/g, "\n\n").trim()
}

/**
 * @param {Result} result
 * @param {HTMLElement} told - where it is said that it worked
 * @returns {HTMLElement} a button
 */
export function copyLink(result, told) {
  return button("quiet", result.core.words.copy_link,
    () => result.acts.copy(location.href.split("#")[0] + toHash(result), told))
}

/**
 * @param {Result} result
 * @returns {HTMLElement}
 */
export function take(result) {
  const { core: { words }, acts } = result
  const told = el("p.small", { role: "status" })
  const made = section("take", words.along,
    el("div.keep", null, button("quiet", words.copy_text, () => acts.copy(asText(result), told)),
      button("quiet", words.print, () => print()), copyLink(result, told)),
    told, el("p.small", null, words.copy_link_how))
  made.classList.add("noprint")
  return made
}

/**
 * What to say about a link that was opened: what it named that is not here, and what has changed since it was made.
 *
 * @param {Core} core
 * @param {Answers} link - as it stood in the address
 * @param {Answers} kept - those that hold
 * @param {import("./types.js").Decision | null} decision - null: they are not enough for one
 * @returns {string[]}
 */
export function linked({ words, version }, link, kept, decision) {
  const [was] = listed(link.was)
  const then = Object.hasOwn(words.verdict, was) && words.verdict[was]
  const now = decision?.verdict && words.verdict[verdictKey(decision.verdict, decision.line)]
  const gone = Object.entries(link).some(([name, values]) => !["was", "facts"].includes(name) &&
    listed(values).some((value) => !listed(kept[name]).includes(value)))
  const says = []
  if (!Object.keys(kept).length) says.push(words.link_empty)
  else if (gone) says.push(words.link_gone)
  if (then && now && (then !== now || listed(link.facts)[0] !== version)) {
    const since = listed(link.facts)[0] === version ? words.link_aged : words.link_changed
    says.push(`${since} ${fill(then === now ? words.link_same : words.link_now, { then, now })}`)
  }
  return says
}
