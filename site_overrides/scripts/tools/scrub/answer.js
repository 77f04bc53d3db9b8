/**
 * The way out and the way back: what is copied, and the assistant's answer with the real values in it.
 */
import { byId, el } from "../../shared/dom.js"
import { restored } from "./back.js"

/** @typedef {import("./marks.js").Words} Words */

/** How many placeholders that we do not know are named. */
const NAMED = 5

/** @param {string} id */
export const field = (id) => /** @type {HTMLTextAreaElement} */ (byId(id))

/** @param {string} text @param {Record<string, string | number>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

/**
 * Put the real values into the answer.
 *
 * @param {import("./placeholders.js").Ledger} ledger
 * @param {Words} words
 * @param {string[]} [asked] - the placeholders that stand in the clean text, with their brackets
 */
export function drawAnswer(ledger, words, asked = []) {
  const { value } = field("answer")
  const { parts, count, unknown, back } = restored(value, ledger)
  const shown = value.trim() !== ""
  byId("restored").hidden = byId("copy-restored").hidden = !shown
  byId("restored").replaceChildren(...parts.map((part) => (part.value ? el("ins", null, part.text) : part.text)))
  const told = count === 1 ? words.restored_one : count ? words.restored : words.restored_none
  const strange = unknown.length ? ` ${filled(words.unknown, { list: unknown.slice(0, NAMED).join(", ") })}` : ""
  const lost = [...new Set(asked)].filter((each) => !back.has(each.slice(1, -1)))
  const gone = count && lost.length ? ` ${filled(words.not_back, { list: lost.slice(0, NAMED).join(", ") })}` : ""
  byId("back-said").textContent = shown ? filled(told, { count }) + strange + gone : ""
}

/**
 * @param {string} text
 * @param {string} status - id of the place to tell it in
 * @param {Words} words
 */
export function copy(text, status, words) {
  const told = (/** @type {boolean} */ done) => {
    byId(status).textContent = done ? words.copied : words.not_copied
    byId("manual").hidden = done
    if (done) return
    // Without a clipboard (a page from a plain http address has none) the text stands ready to be copied by hand.
    field("manual-text").value = text
    field("manual-text").select()
  }
  if (!navigator.clipboard) told(false)
  else navigator.clipboard.writeText(text).then(() => told(true), () => told(false))
}
