/**
 * The page of the business kit: reads the form at every change and writes four papers below it.
 */

import { byId, copyText, el, section } from "../../shared/dom.js"
import { fill, localDay } from "../../shared/wording.js"
import { sourceLine } from "../../shared/sources.js"
import { printPart, saveFile, takeRow } from "../../shared/take.js"
import { noticeText, questionsText, registerRows, registerText, rulesText } from "./papers.js"
import { MOST_ROWS, newRow, readRow } from "./rows.js"

const FIELDS = ["business", "contact", "bot_name", "kept", "person", "notice_link"]

/** @param {import("./papers.js").Data} data */
export function start(data) {
  const page = new KitPage(data)
  const form = byId("form")
  form.addEventListener("input", () => page.draw())
  form.addEventListener("submit", (event) => event.preventDefault())
  byId("add").addEventListener("click", () => page.add(true))
  byId("clear").addEventListener("click", () => page.clear())
  addEventListener("pageshow", () => page.draw())
  byId("no-script").hidden = true
  page.add(false)
}

/** @param {string} id @returns {string} */
function valueOf(id) {
  return /** @type {HTMLInputElement} */ (byId(id)).value
}

class KitPage {
  /** @param {import("./papers.js").Data} data */
  constructor(data) {
    this.data = data
    this.count = 0
  }

  /** @param {boolean} pressed - whether a visitor asked for it, who then wants to fill it in */
  add(pressed) {
    this.count += 1
    const row = newRow(this.data, this.count, () => {
      this.draw()
      byId("add").focus()
    })
    byId("rows").append(row)
    this.draw()
    if (pressed) row.querySelector("select")?.focus()
  }

  /** @returns {import("./papers.js").Answers} */
  read() {
    const vendor = /** @type {HTMLSelectElement} */ (byId("vendor"))
    const rows = /** @type {HTMLElement[]} */ ([...byId("rows").children])
    byId("row-vendor_name").hidden = vendor.value !== "other"
    return /** @type {import("./papers.js").Answers} */ (/** @type {unknown} */ ({
      ...Object.fromEntries(FIELDS.map((id) => [id, valueOf(id)])),
      vendor: vendor.value === "other" ? valueOf("vendor_name") : vendor.value ? vendor.selectedOptions[0].text : "",
      rows: rows.map(readRow), today: localDay(new Date()),
    }))
  }

  /** Write the papers anew. */
  draw() {
    const { data } = this
    const { words } = data
    const answers = this.read()
    const full = answers.rows.length >= MOST_ROWS
    byId("add").hidden = full
    byId("full").hidden = !full
    byId("result").replaceChildren(
      this.paper("rules", rulesText(data, answers)),
      this.paper("questions", questionsText(data, answers)),
      this.paper("notice", noticeText(data, answers), this.law()),
      this.register(answers),
    )
    byId("full").textContent = words.row.full
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {HTMLElement} [below]
   * @returns {HTMLElement}
   */
  paper(name, text, below) {
    const words = this.data.words[name]
    const shown = el("pre.paper", { dir: "auto", tabindex: "0" }, text)
    return section(
      `paper-${name}`, words.title, el("p", null, words.about), shown,
      this.take(text, words.file, "text/markdown", shown), below,
    )
  }

  /**
   * @param {string} text
   * @param {string} file
   * @param {string} type
   * @param {HTMLElement} shown
   * @returns {HTMLElement}
   */
  take(text, file, type, shown) {
    const { take } = this.data.words
    return takeRow([
      [take.save, (status) => { saveFile(file, type, text); status.textContent = take.saved }],
      [take.copy, (status) => copyText(text, take, status)],
      [take.print, () => printPart(byId("tool-page"), shown)],
    ])
  }

  /** @returns {HTMLElement} what the law asks for, with its sources */
  law() {
    const { notice: words } = this.data.words
    return el(
      "div.law", null, el("h3", null, words.law),
      this.data.laws.map((law) => el(
        "div", null,
        el("p", null, el("b", null, `${law.law}, ${law.provision}.`), ` ${law.duty} ${fill(words.for_whom, { who: law.who })} `,
          law.since && fill(words.since, { since: law.since })),
        ...law.sources.map((source) => sourceLine(source, this.data, this.data.shelf.company)),
      )),
    )
  }

  /** @param {import("./papers.js").Answers} answers @returns {HTMLElement} */
  register(answers) {
    const words = this.data.words.register
    const [head, ...rows] = registerRows(this.data, answers)
    const table = el(
      "div.sideways", { tabindex: "0", role: "region", "aria-label": words.table },
      el("table.register", null, el("thead", null, el("tr", null, head.map((each) => el("th", { scope: "col" }, each)))),
        el("tbody", null, rows.map((row) => el("tr", null, row.map((each, i) => (
          el(i ? "td" : "th", i ? null : { scope: "row" }, each))))))),
    )
    return section(
      "paper-register", words.title, el("p", null, words.about), rows.length ? table : el("p", null, words.empty),
      rows.length > 0 && this.take(registerText(this.data, answers), words.file, "text/csv", table),
    )
  }

  /** Empty the form. */
  clear() {
    /** @type {HTMLFormElement} */ (byId("form")).reset()
    byId("rows").replaceChildren()
    this.add(false)
    byId("said").textContent = this.data.words.cleared
    byId("business").focus()
  }
}
