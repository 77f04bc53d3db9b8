/**
 * The page that reads a policy: takes the pasted text, marks what it finds, and makes a report. It keeps nothing,
 * and whatever was pasted is shown as text and never as HTML.
 */

import { button, byId, copyText, el, leadTo, section } from "../../shared/dom.js"
import { fill, localDay, longDate } from "../../shared/wording.js"
import { isNoText, oneLine } from "../../shared/plain.js"
import { saveFile, takeRow } from "../../shared/take.js"
import { readPolicy } from "./match.js"
import { counted, grouped, quoted, reportText } from "./report.js"

/** So many places of one phrase are quoted; the others are marked in the text. */
const QUOTES = 3

/** So many marks are drawn: more would make the page slow, and nobody reads them. */
const MOST_MARKS = 1500

/**
 * What the generator hands over (generator/tools/policy.py).
 *
 * @typedef {object} Data
 * @property {import("../../shared/sources.js").Words} words
 * @property {string[]} groups - ids, in the order of the report
 * @property {number} longest - so many characters are read at once
 * @property {import("../../shared/sources.js").Words} number - words for dates
 * @property {import("./report.js").Said[]} phrases
 * @property {Missing[]} missing
 * @property {import("./match.js").Reading} reading
 *
 * @typedef {object} Missing
 * @property {string} id
 * @property {string} says
 * @property {string} ask
 */

/** @param {Data} data */
export function start(data) {
  const page = new PolicyPage(data)
  byId("read").addEventListener("click", () => page.read())
  byId("clear").addEventListener("click", () => page.clear())
  // A browser needs minutes to lay out a field with millions of letters, so too long a text never gets in.
  byId("policy").addEventListener("paste", (event) => page.guard(event, event.clipboardData))
  byId("policy").addEventListener("drop", (event) => page.guard(event, event.dataTransfer))
  byId("no-script").hidden = true
}

class PolicyPage {
  /** @param {Data} data */
  constructor(data) {
    this.data = data
    this.words = data.words
    this.input = /** @type {HTMLTextAreaElement} */ (byId("policy"))
    this.vendor = /** @type {HTMLInputElement} */ (byId("vendor"))
    this.result = byId("result")
  }

  /** Read what stands in the field, and show what was found. */
  read() {
    const text = this.input.value
    const refused = this.refusal(text)
    this.tell(refused)
    if (refused) {
      this.input.focus()
      return
    }
    const found = readPolicy(text, this.data.reading)
    const groups = grouped(found, this.data.phrases, this.data.groups)
    const missing = this.data.missing.filter((each) => found.missing.includes(each.id))
    this.result.replaceChildren(
      this.summary(text, groups, missing, found),
      this.missing(missing, found.unjudged),
      ...groups.map((group) => this.group(text, group, found)),
      this.marked(text, found),
    )
    this.result.hidden = false
    const counts = fill(this.words.summary.said, { found: groups.flatMap((group) => group.entries).length, missing: missing.length })
    byId("said").textContent = counts
    leadTo("found")
  }

  /** @param {string} problem - what is wrong with the text; empty: nothing */
  tell(problem) {
    byId("problem").textContent = problem
    byId("problem").hidden = !problem
    this.input.setAttribute("aria-invalid", String(Boolean(problem)))
  }

  /**
   * @param {Event} event
   * @param {DataTransfer | null} brought - what is about to be put into the field
   */
  guard(event, brought) {
    const text = brought?.getData("text/plain") ?? ""
    const whole = text.length + this.input.value.length > this.data.longest ? this.refusal(text + this.input.value) : ""
    if (whole) event.preventDefault()
    this.tell(whole)
  }

  /** @param {string} text @returns {string} why it is not read; empty: it is */
  refusal(text) {
    const { longest } = this.data
    const count = (/** @type {number} */ number) => number.toLocaleString("en-GB")
    if (!text.trim()) return this.words.problem.empty
    if (text.length > longest) return fill(this.words.problem.long, { count: count(text.length), most: count(longest) })
    return isNoText(text) ? this.words.problem.no_text : ""
  }

  /** Empty the page. */
  clear() {
    this.input.value = ""
    this.vendor.value = ""
    this.result.replaceChildren()
    this.result.hidden = true
    this.tell("")
    byId("said").textContent = this.words.cleared
    this.input.focus()
  }

  /**
   * @param {string} text
   * @param {import("./report.js").Group[]} groups
   * @param {Missing[]} missing
   * @param {import("./match.js").Found} found
   * @returns {HTMLElement}
   */
  summary(text, groups, missing, found) {
    const { summary, take, report } = this.words
    const numbers = counted(groups)
    const make = () => reportText(
      text, { vendor: oneLine(this.vendor.value), date: longDate(localDay(new Date()), this.data.number) },
      groups, missing, this.words,
    )
    const row = takeRow([
      [take.copy, (status) => { copyText(make(), take, status) }, ""],
      [take.print, () => window.print()],
      [take.save, (status) => { saveFile(report.file, "text/markdown", make()); status.textContent = take.saved }],
    ])
    const lines = [["flags", numbers.flags], ["asks", numbers.asks], ["good", numbers.good], ["turned", numbers.turned]]
    return section(
      "found", summary.title,
      found.hits.length
        ? el("ul.counts", null, lines.map(([key, count]) => el("li", null, el("b", null, String(count)), ` ${summary[key]}`)))
        : el("p", null, summary.nothing),
      el("p.callout", null, summary.note),
      row,
    )
  }

  /**
   * @param {{says: string, ask: string}[]} missing
   * @param {"" | "short" | "language"} unjudged
   * @returns {HTMLElement}
   */
  missing(missing, unjudged) {
    const { missing: words } = this.words
    if (unjudged) return section("missing", words.title, el("p", null, words[unjudged]))
    if (!missing.length) return section("missing", words.title, el("p", null, words.none))
    return section("missing", words.title, el("p", null, words.lead), el(
      "ul.absent", null, missing.map((each) => el("li", null, el("b", null, each.says), el("p", null, each.ask))),
    ))
  }

  /**
   * @param {string} text
   * @param {import("./report.js").Group} group
   * @param {import("./match.js").Found} found
   * @returns {HTMLElement}
   */
  group(text, group, found) {
    return section(`group-${group.id}`, this.words.groups[group.id], ...group.entries.map((entry) => this.entry(text, entry, found)))
  }

  /**
   * @param {string} text
   * @param {import("./report.js").Entry} entry
   * @param {import("./match.js").Found} found
   * @returns {HTMLElement}
   */
  entry(text, { said, hits, open }, found) {
    const { entry: words } = this.words
    const more = hits.length - QUOTES
    return el(
      "article.phrase", null,
      el("h3", null, said.phrase, " ", el("span.badge", null, open ? this.words.severities[said.severity] : words.turned)),
      el("p", null, said.means),
      el("p", null, el("b", null, words.ask), ` ${said.ask}`),
      said.harmless && el("p.small", null, said.harmless),
      el("ul.quotes", null, hits.slice(0, QUOTES).map((hit) => this.quote(text, hit, found.hits.indexOf(hit)))),
      more > 0 && el("p.small", null, fill(words[more === 1 ? "one_more" : "more"], { count: more })),
    )
  }

  /**
   * @param {string} text
   * @param {import("./match.js").Hit} hit
   * @param {number} at - its place among all hits
   * @returns {HTMLElement}
   */
  quote(text, hit, at) {
    const { entry: words } = this.words
    const [before, phrase, after] = quoted(text, hit)
    return el(
      "li", null,
      el("q", { dir: "auto" }, before, el("mark.said", null, phrase), after), " ",
      hit.manner !== "plain" && el("span.manner", null, words[hit.manner]), " ",
      at < MOST_MARKS && button("plain.sm", words.show, () => {
        const details = /** @type {HTMLDetailsElement} */ (byId("marked"))
        details.open = true
        leadTo(`hit-${at}`)
      }),
    )
  }

  /**
   * The whole text with its marks. It is built from text nodes: HTML in it stays text.
   *
   * @param {string} text
   * @param {import("./match.js").Found} found
   * @returns {HTMLElement}
   */
  marked(text, found) {
    const words = this.words.marked
    const parts = []
    let done = 0
    found.hits.slice(0, MOST_MARKS).forEach((hit, i) => {
      if (hit.start < done) {
        // Two phrases on the same words: the place is marked once, and found by both.
        parts.push(el("span", { id: `hit-${i}`, tabindex: "-1" }))
        return
      }
      const said = this.data.phrases.find((each) => each.id === hit.phrase)
      parts.push(text.slice(done, hit.start), el(
        `mark.said${hit.manner === "plain" ? "" : ".turned"}`, { id: `hit-${i}`, tabindex: "-1" },
        text.slice(hit.start, hit.end), el("span.vh", null, fill(words.means, { phrase: said?.phrase ?? "" })),
      ))
      done = hit.end
    })
    parts.push(text.slice(done))
    return el(
      "details.noprint", { id: "marked" }, el("summary", null, words.title),
      el("div.pasted", { tabindex: "0", role: "region", "aria-label": words.title, dir: "auto" }, parts),
    )
  }
}
