/**
 * "Not sure? Paste the text": under a quiz's first question the scrub tool's detectors look through a text, name what
 * they see, have those kinds ticked, and give the text back without it. Nothing is sent or stored; leaving empties it.
 */
import { copyText, el } from "../../shared/dom.js"
import { fill } from "../../shared/wording.js"
import { cleaned } from "../../tools/scrub/marks.js"
import { Ledger } from "../../tools/scrub/placeholders.js"
import { prepareScan, scan } from "../../tools/scrub/scan.js"

/** @typedef {{words: Record<string, string>, detectors: import("../../tools/scrub/scan.js").Detector[]}} Data */

/** Signs that are looked through: about 30 printed pages. */
const LIMIT = 100_000

/** Milliseconds without a key before a changed text is looked at again. */
const PAUSE_OF_TYPING = 400

/** @param {Data} data */
export function start(data) {
  // It is loaded beside everything else, and may be there before the page is.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => begin(data))
  else begin(data)
}

/** @param {Data} data */
function begin({ words, detectors }) {
  const box = document.getElementById("paste")
  const field = box?.querySelector("textarea")
  const said = box?.querySelector("[role=status]")
  const result = /** @type {HTMLElement | null | undefined} */ (box?.querySelector(".result"))
  if (!box || !field || !said || !result) return
  const known = new Map(detectors.map((each) => [each.id, each]))
  /** Made ready when the field is opened. @type {import("../../tools/scrub/scan.js").Scanner | undefined} */
  let scanner
  let waiting = 0

  const show = (/** @type {string} */ says, /** @type {HTMLElement[]} */ parts = []) => {
    said.textContent = says
    result.replaceChildren(...parts)
  }
  // The quiz ticks them, as if they had been tapped, and takes back what an earlier text had ticked.
  const tick = (/** @type {string[]} */ kinds) => box.dispatchEvent(new CustomEvent("kinds", { bubbles: true, detail: kinds }))
  const look = () => {
    const text = field.value
    tick([])
    if (!text.trim()) return show("")
    if (text.length > LIMIT) return show(fill(words.paste_too_long, { limit: LIMIT.toLocaleString() }))
    scanner ??= prepareScan(detectors)
    const ledger = new Ledger()
    ledger.avoid(text)
    const details = scan(scanner, text).map(({ start, end, detector }) => {
      const { name, placeholder, same, data } = /** @type {import("../../tools/scrub/scan.js").Detector} */ (known.get(detector))
      const value = text.slice(start, end)
      return { start, end, name, value, data, placeholder: ledger.placeholder(placeholder, value, same) }
    })
    if (!details.length) return show(words.paste_none)
    const names = [...new Set(details.map(({ name }) => name))]
    show(fill(words.paste_found, { what: names.join(", ") }), without(cleaned(text, details, () => false), words))
    tick([...new Set(details.map(({ data }) => data))])
  }
  const empty = () => {
    clearTimeout(waiting)
    field.value = ""
    show("")
  }
  field.addEventListener("input", (event) => {
    clearTimeout(waiting)
    const pasted = /** @type {InputEvent} */ (event).inputType === "insertFromPaste"
    waiting = setTimeout(look, pasted ? 0 : PAUSE_OF_TYPING)
  })
  window.addEventListener("pagehide", empty)
  // A browser that goes back may put the text into the field again.
  window.addEventListener("pageshow", empty)
}

/**
 * The text with placeholders, and a button to copy it.
 *
 * @param {string} text
 * @param {Record<string, string>} words
 * @returns {HTMLElement[]}
 */
function without(text, words) {
  const status = el("span", { role: "status" })
  return [
    el("p.hint", null, el("strong", null, words.paste_misses), ` ${words.paste_read}`),
    el("p.label", null, words.paste_clean),
    el("div.msg", { translate: "no", dir: "auto" }, text),
    el("p", null, el("button.btn.quiet.sm", { type: "button", click: () => copyText(text, words, status) }, words.paste_copy), " ", status),
  ]
}
