/**
 * The page: it reads the fields, asks the scan, and draws what was found. It sends nothing and stores nothing; what
 * stands for what is in memory until the page is closed or cleared.
 */
import { byId, el, leadTo } from "../../shared/dom.js"
import { copy, drawAnswer, field, filled } from "./answer.js"
import { handOver } from "./handover.js"
import { cleaned, counts, marked } from "./marks.js"
import { Ledger } from "./placeholders.js"
import { prepareScan, scan } from "./scan.js"

/**
 * @typedef {import("./marks.js").Detail} Detail
 * @typedef {{words: import("./marks.js").Words, detectors: import("./scan.js").Detector[]}} Data
 */

/** Signs that the page takes at a time: about 100 printed pages. Beyond, drawing would hold the page up. */
const LIMIT = 300_000

/** Of the signs of a file that is no text, at least so many are control signs or could not be read. */
const NOT_TEXT = 0.02

/** Milliseconds without a key before a changed text is looked at again. */
const PAUSE = 400

/** What the visitor's own words become, and the kind of data that they most likely are. */
const OWN_PLACEHOLDER = "NAME"
const OWN_KIND = "full-name-contact"

/** The page of the scrub tool. */
class ScrubPage {
  /** @param {Data} data */
  constructor({ words, detectors }) {
    this.words = words
    this.scanner = prepareScan(detectors)
    this.detectors = new Map(detectors.map((each) => [each.id, each]))
    this.text = ""
    /** @type {Detail[]} */
    this.details = []
    this.ledger = new Ledger()
    /** Placeholders of what the visitor wants to keep. @type {Set<string>} */
    this.kept = new Set()
    this.swapped = false
  }

  /** Listen. */
  start() {
    // Whoever has no script works through the list by hand; here it would only be long.
    byId("looks-for").removeAttribute("open")
    byId("scrub-form").addEventListener("submit", (event) => {
      event.preventDefault()
      if (this.find()) leadTo("result-title")
    })
    for (const id of ["text", "own", "answer"]) {
      field(id).addEventListener("beforeinput", (event) => this.refuse(event))
    }
    field("text").addEventListener("input", (event) => this.onInput(/** @type {InputEvent} */ (event)))
    field("own").addEventListener("input", (event) => this.onInput(/** @type {InputEvent} */ (event)))
    field("answer").addEventListener("input", () => this.drawBack())
    byId("view").addEventListener("click", (event) => this.toggle(/** @type {Element} */ (event.target)))
    const press = (/** @type {string} */ id, /** @type {() => void} */ act) => byId(id).addEventListener("click", act)
    press("swap", () => this.swap())
    press("copy", () => copy(this.clean(), "copy-said", this.words))
    press("copy-restored", () => copy(byId("restored").textContent ?? "", "back-said", this.words))
    press("hide-selected", () => this.hideSelected())
    press("ask-quiz", () => this.ask())
    press("clear", () => this.clear())
    // A press would take away the selection that it is about.
    byId("hide-selected").addEventListener("mousedown", (event) => event.preventDefault())
  }

  /**
   * Keep out what is too long before it is in the field, so that nothing is cut off and nothing hangs.
   *
   * @param {InputEvent} event
   */
  refuse(event) {
    const $field = /** @type {HTMLTextAreaElement} */ (event.target)
    const added = event.data ?? event.dataTransfer?.getData("text/plain") ?? ""
    const size = $field.value.length - ($field.selectionEnd - $field.selectionStart) + added.length
    if (size <= LIMIT) return
    event.preventDefault()
    this.say(filled(this.words.too_long, { count: size.toLocaleString(), limit: LIMIT.toLocaleString() }))
  }

  /** @param {InputEvent} event */
  onInput(event) {
    clearTimeout(this.waiting)
    const pasted = event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop"
    if (pasted && event.target === field("text")) this.find()
    else if (!byId("result").hidden) this.waiting = setTimeout(() => this.find(), PAUSE)
  }

  /** @param {string} text */
  say(text) {
    byId("scrub-said").textContent = text
  }

  /** Look through the text. @returns {boolean} whether there was something to look through */
  find() {
    const { value } = field("text")
    const strange = value.replace(/[^\u0000-\u0008\u000e-\u001f\ufffd]+/g, "").length
    const wrong = value.length > LIMIT
      ? filled(this.words.too_long, { count: value.length.toLocaleString(), limit: LIMIT.toLocaleString() })
      : value.includes("\u0000") || strange > value.length * NOT_TEXT ? this.words.not_text
        : value.trim() === "" ? this.words.empty : ""
    if (wrong) {
      this.hide()
      this.say(wrong)
      return false
    }
    this.text = value
    this.ledger.avoid(value)
    this.details = scan(this.scanner, value, field("own").value.split("\n")).map((found) => this.detail(found))
    this.draw()
    const count = this.details.length
    this.say(filled(count === 1 ? this.words.found_one : count ? this.words.found : this.words.found_none, { count }))
    return true
  }

  /**
   * @param {import("./scan.js").Finding} finding
   * @returns {Detail}
   */
  detail({ start, end, detector }) {
    const known = this.detectors.get(detector)
    const { name, placeholder, same, data } = known ?? {
      name: this.words.own_name, placeholder: OWN_PLACEHOLDER, same: "words", data: OWN_KIND }
    const value = this.text.slice(start, end)
    const made = this.ledger.placeholder(placeholder, value, /** @type {"words"} */ (same))
    return { start, end, name, value, data, placeholder: made }
  }

  /** @param {Detail} detail */
  isKept(detail) {
    return this.kept.has(detail.placeholder)
  }

  /** The text to give away. */
  clean() {
    return cleaned(this.text, this.details, (detail) => this.isKept(detail))
  }

  /** Show what was found. */
  draw() {
    const { details, words } = this
    for (const id of ["result", "back", "clear"]) byId(id).hidden = false
    byId("kinds").replaceChildren(...counts(details))
    byId("view").replaceChildren(...marked(this.text, details, (each) => this.isKept(each), this.swapped, words))
    byId("swap").hidden = byId("view-hint").hidden = details.length === 0
    byId("swap").textContent = this.swapped ? words.unswap : words.swap
    // One filled button at a time: what the visitor most likely does next.
    byId("find").classList.add("quiet")
    byId("swap").classList.toggle("quiet", this.swapped)
    byId("copy").classList.toggle("quiet", !this.swapped && details.length > 0)
    byId("copy-said").textContent = ""
    byId("manual").hidden = true
    this.drawKinds()
    this.drawBack()
  }

  /** Put the details back into the answer. */
  drawBack() {
    const asked = this.details.filter((each) => !this.isKept(each)).map(({ placeholder }) => placeholder)
    drawAnswer(this.ledger, this.words, asked)
  }

  /** List the kinds of data that would be shared, each with a link to its page. */
  drawKinds() {
    const kinds = this.kinds()
    byId("ask").hidden = kinds.length === 0
    byId("kind-links").replaceChildren(...kinds.map((kind) => {
      const page = document.querySelector(`#looks-for a[data-kind="${kind}"]`)
      return el("li", null, page ? page.cloneNode(true) : kind)
    }))
  }

  /** @returns {string[]} */
  kinds() {
    return [...new Set(this.details.map((detail) => detail.data))]
  }

  /** @param {Element} target */
  toggle(target) {
    const at = target.closest(".find")?.getAttribute("data-at")
    if (at === null || at === undefined) return
    const { placeholder } = this.details[Number(at)]
    if (!this.kept.delete(placeholder)) this.kept.add(placeholder)
    this.draw()
    // The button was drawn anew; the focus stays in its place.
    const again = byId("view").querySelector(`[data-at="${at}"]`)
    if (again instanceof HTMLElement) again.focus({ preventScroll: true })
  }

  /** Placeholders instead of values, or back. */
  swap() {
    this.swapped = !this.swapped
    this.draw()
    this.say(this.swapped ? this.words.swapped : this.words.unswapped)
  }

  /** Take what is selected, in the field or in the marked text, among the visitor's own words. */
  hideSelected() {
    const selection = getSelection()
    const $text = field("text")
    const inView = selection && selection.rangeCount > 0 && byId("view").contains(selection.anchorNode)
    const words = (inView && selection.toString() || $text.value.slice($text.selectionStart, $text.selectionEnd)).trim()
    if (words === "") {
      this.say(this.words.select_first)
      return
    }
    const own = field("own")
    own.value = [...own.value.split("\n"), ...words.split("\n")].filter((line) => line.trim()).join("\n")
    this.find()
  }

  /** Ask the quiz about the kinds that were found. */
  ask() {
    const address = /** @type {HTMLAnchorElement} */ (byId("quiz-link")).href
    byId("ask-said").textContent = this.words.opened
    handOver(address, this.kinds(), (reason) => { byId("ask-said").textContent = this.words[reason] })
  }

  /** Show no result. */
  hide() {
    for (const id of ["result", "back", "ask", "manual"]) byId(id).hidden = true
    byId("find").classList.remove("quiet")
  }

  /** Forget everything. */
  clear() {
    for (const id of ["text", "own", "answer", "manual-text"]) field(id).value = ""
    this.text = ""
    this.details = []
    this.ledger = new Ledger()
    this.kept.clear()
    this.swapped = false
    for (const id of ["view", "restored", "kinds", "kind-links"]) byId(id).replaceChildren()
    this.hide()
    byId("clear").hidden = true
    field("text").focus()
    this.say(this.words.cleared)
  }
}

/** @param {Data} data */
export function start(data) {
  new ScrubPage(data).start()
}
