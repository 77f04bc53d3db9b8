/**
 * Take it with you: as text, on paper, as a link.
 */
import { fold } from "./fold.js"
import { toHash } from "./view.js"
import { button, el } from "../../site_overrides/scripts/shared/dom.js"
import { longDate } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Result} Result */

// Buttons go, but for those that say what to change. Parts of a result are told whole, folded or not; of what else is
// folded the heading stays. Below .lesser it goes, and what was folded stays.
const LEFT_OUT = ".noprint:not(.change), .sharp, .vh, fieldset, svg, [hidden], details:not([open], .part, .lesser details) > :not(summary), .lesser summary"
const LINES = "p, li, h1, h2, h3, h4, dt, summary, .change"

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
  return `${node.matches("h2, .part > summary") ? "\n\n" : "\n"}${node.matches("li, .change") ? "- " : ""}${inner.trim()}`
}

/**
 * The whole result as text.
 *
 * @param {Result} result
 * @returns {string}
 */
function wholeText({ core, today }) {
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
  const made = fold("take", words.along,
    el("div.keep", null, button("quiet", words.copy_text, () => acts.copy(wholeText(result), told)),
      button("quiet", words.print, () => print()), copyLink(result, told)),
    told, el("p.small", null, words.copy_link_how))
  made.classList.add("noprint")
  return made
}
