/**
 * The page of letters: reads the form at every change and writes the letter below it. The form is the only memory.
 */

import { byId, el } from "../../shared/dom.js"
import { localDay } from "../../shared/wording.js"
import { oneLine } from "../../shared/plain.js"
import { forgetRegion } from "../../shared/region.js"
import { Where } from "../../shared/where.js"
import { compose } from "./compose.js"
import { isDay } from "./days.js"
import { laterPart, letterPart, limitsPart, untilPart, wherePart } from "./parts.js"

/** Fields of text, by their ids. */
const FIELDS = /** @type {const} */ (["company", "name", "account", "details", "reason", "wrong", "right"])

/** Fields that only some letters need. */
const ONLY_SOME = ["details", "reason", "wrong", "right"]

/** @param {import("./parts.js").Data} data */
export function start(data) {
  const page = new LettersPage(data)
  const form = byId("form")
  form.addEventListener("input", () => page.draw())
  // Enter in a field would send the form, which has nowhere to go.
  form.addEventListener("submit", (event) => event.preventDefault())
  byId("clear").addEventListener("click", () => page.clear())
  // Browsers put answers back into a form when a visitor returns to the page.
  addEventListener("pageshow", () => page.draw())
  byId("no-script").hidden = true
  page.draw()
  page.place.start()
}

/** @param {string} id @returns {string} */
function typed(id) {
  return /** @type {HTMLInputElement} */ (byId(id)).value
}

class LettersPage {
  /** @param {import("./parts.js").Data} data */
  constructor(data) {
    this.data = data
    this.wrote = false
    this.today = localDay(new Date())
    this.setDay()
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
    this.place = new Where(data.region, new URL("../..", src).href, (where, pressed) => this.settle(where, pressed))
  }

  /** Choose the law of the visitor's place, where there is one. @param {string} where @param {boolean} pressed */
  settle(where, pressed) {
    const laws = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=law]")])
    const here = laws.filter((law) => !law.closest("[data-folded]"))
    const chosen = laws.find((law) => law.checked)
    byId("no-law").hidden = !where || here.length > 0
    if (where && (pressed || !chosen || !here.includes(chosen))) {
      for (const law of laws) law.checked = here.length === 1 && law === here[0]
    }
    this.draw()
  }

  /** Put today into the field for the day, unless the browser has put another day back. */
  setDay() {
    const field = /** @type {HTMLInputElement} */ (byId("sent"))
    field.value ||= this.today
  }

  /** @returns {{filled: import("./compose.js").Filled, maker: import("./parts.js").Maker | null}} */
  read() {
    const chosen = (/** @type {string} */ name) => (
      /** @type {HTMLInputElement | null} */ (document.querySelector(`input[name="${name}"]:checked`))?.value ?? "")
    const slug = typed("assistant")
    const maker = this.data.assistants.find((each) => each.slug === slug) ?? null
    const fields = Object.fromEntries(FIELDS.map((id) => [id, typed(id)]))
    const needed = this.needs(chosen("kind"))
    for (const id of ONLY_SOME) if (!needed.includes(id)) fields[id] = ""
    const sent = isDay(typed("sent")) ? typed("sent") : this.today
    return {
      maker,
      filled: /** @type {import("./compose.js").Filled} */ ({
        ...fields, law: chosen("law"), kind: chosen("kind"), sent,
        assistant: maker ? maker.name : slug === "other" ? oneLine(typed("other_name")) : "",
        company: maker ? maker.company : slug === "other" ? oneLine(typed("company")) : "",
      }),
    }
  }

  /** @param {string} kind @returns {string[]} the fields that this kind of letter needs */
  needs(kind) {
    return this.data.kinds.find((each) => each.id === kind)?.asks_for ?? []
  }

  /** Show the fields that the letter needs, and the letter. */
  draw() {
    const { filled, maker } = this.read()
    const needed = this.needs(filled.kind)
    for (const id of ONLY_SOME) byId(`row-${id}`).hidden = !needed.includes(id)
    for (const id of ["other_name", "company"]) byId(`row-${id}`).hidden = typed("assistant") !== "other"
    const wrongDay = !isDay(typed("sent"))
    byId("problem").hidden = !wrongDay
    byId("problem").textContent = wrongDay ? this.data.words.problem.sent : ""
    byId("sent").setAttribute("aria-invalid", String(wrongDay))
    const composed = filled.law && filled.kind ? compose(this.data.table, filled) : null
    const result = byId("result")
    result.hidden = !(filled.law && filled.kind)
    result.replaceChildren(...(composed ? this.parts({ composed, filled, maker }) : [
      el("p.callout", null, this.data.words.letter.none),
    ]))
    if (composed && !this.wrote) byId("said").textContent = this.data.words.letter.said
    this.wrote = Boolean(composed)
    this.place.links()
  }

  /**
   * @param {{composed: import("./compose.js").Composed, filled: import("./compose.js").Filled, maker: import("./parts.js").Maker | null}} found
   * @returns {HTMLElement[]}
   */
  parts(found) {
    const shown = { data: this.data, page: byId("tool-page"), ...found }
    const kind = this.data.kinds.find((each) => each.id === found.filled.kind)
    return [
      letterPart(shown), wherePart(shown), untilPart(shown),
      ...(kind?.limits ? [limitsPart(shown)] : []), laterPart(shown),
    ]
  }

  /** Empty the form. */
  clear() {
    /** @type {HTMLFormElement} */ (byId("form")).reset()
    this.setDay()
    forgetRegion()
    this.place.choose("", true)
    byId("said").textContent = this.data.words.cleared
    document.querySelector("input")?.focus()
  }
}
