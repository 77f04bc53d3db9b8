/**
 * The page that reads a policy: takes the pasted text, marks what it finds, and makes a report. It keeps nothing,
 * and whatever was pasted is shown as text and never as HTML.
 */

import { button, byId, copyText, el, leadTo, section } from "../../shared/dom.js"
import { fill, localDay, longDate } from "../../shared/wording.js"
import { isNoText, oneLine } from "../../shared/plain.js"
import { saveFile, takeRow } from "../../shared/take.js"
import { reader } from "./read.js"
import { counted, grouped, quoted, reportText } from "./report.js"

/** So many places of one sign are quoted; the others are marked in the text. */
const QUOTES = 3

/** So many marks are drawn: more would make the page slow, and nobody reads them. */
const MOST_MARKS = 1500

/** So many milliseconds the page works before it lets others have a turn. */
const TURN = 30

/**
 * What the generator hands over (generator/tools/policy.py).
 *
 * @typedef {object} Data
 * @property {import("../../shared/sources.js").Words} words
 * @property {string[]} groups - ids, in the order of the report
 * @property {number} longest - so many characters are read at once
 * @property {import("../../shared/sources.js").Words} number - words for dates
 * @property {import("./report.js").Said[]} signs
 * @property {Missing[]} missing
 * @property {import("./read.js").Reading} reading
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
    this.turn = Symbol("turn")
    this.told = 0
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
    this.turn = Symbol("turn")
    this.result.hidden = true
    this.result.dataset.state = "reading"
    this.goOn(text, reader(text, this.data.reading), this.turn)
  }

  /**
   * Read for a moment, then again in the next turn, until all is read or something else was asked for.
   *
   * @param {string} text
   * @param {Generator<number, import("./read.js").Found>} steps
   * @param {symbol} turn
   */
  goOn(text, steps, turn) {
    if (turn !== this.turn) return
    const until = performance.now() + TURN
    for (let at = 0; performance.now() < until;) {
      const step = steps.next()
      if (step.done) {
        this.show(text, step.value)
        return
      }
      at = step.value
      this.progress(at / text.length)
    }
    setTimeout(() => this.goOn(text, steps, turn))
  }

  /** @param {number} share - of the text that is read */
  progress(share) {
    const tenth = Math.floor(share * 10) * 10
    if (tenth !== this.told && tenth > 0) byId("said").textContent = fill(this.words.reading, { percent: tenth })
    this.told = tenth
  }

  /** @param {string} text @param {import("./read.js").Found} found */
  show(text, found) {
    const groups = grouped(found, this.data.signs, this.data.groups)
    const missing = this.data.missing.filter((each) => found.missing.includes(each.id))
    this.result.replaceChildren(
      this.summary(text, groups, missing, found),
      this.missing(missing, found.unjudged),
      ...groups.map((group) => this.group(text, group, found)),
      this.marked(text, found),
    )
    this.result.hidden = false
    this.result.dataset.state = "done"
    const counts = fill(this.words.summary.said, { found: groups.flatMap((group) => group.entries).length, missing: missing.length })
    byId("said").textContent = found.unjudged === "language" ? this.words.missing.language : counts
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
    this.turn = Symbol("turn")
    delete this.result.dataset.state
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
   * @param {import("./read.js").Found} found
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
    const lines = Object.entries(numbers)
    return section(
      "found", summary.title,
      !found.unjudged && el("p", null, summary[found.kind]),
      found.hits.length
        ? el("ul.counts", null, lines.map(([key, count]) => el("li", null, el("b", null, String(count)), ` ${summary[key]}`)))
        : el("p", null, found.unjudged === "language" ? this.words.missing.language : summary.nothing),
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
    const { checklist } = this.result.dataset
    const byHand = unjudged === "language" && checklist && el("p", null, el("a", { href: checklist }, this.words.without.checklist))
    if (unjudged) return section("missing", words.title, el("p", null, words[unjudged]), byHand)
    if (!missing.length) return section("missing", words.title, el("p", null, words.none))
    return section("missing", words.title, el("p", null, words.lead), el(
      "ul.absent", null, missing.map((each) => el("li", null, el("b", null, each.says), el("p", null, each.ask))),
    ))
  }

  /**
   * @param {string} text
   * @param {import("./report.js").Group} group
   * @param {import("./read.js").Found} found
   * @returns {HTMLElement}
   */
  group(text, group, found) {
    return section(`group-${group.id}`, this.words.groups[group.id], ...group.entries.map((entry) => this.entry(text, entry, found)))
  }

  /**
   * @param {string} text
   * @param {import("./report.js").Entry} entry
   * @param {import("./read.js").Found} found
   * @returns {HTMLElement}
   */
  entry(text, { said, hits, kind, flag }, found) {
    const { entry: words } = this.words
    const more = hits.length - QUOTES
    return el(
      "article.phrase", { "data-sign": kind, "data-of": said.id },
      el("h3", null, said.name, " ", el("span.badge", null, this.words.severities[flag ? "flag" : kind])),
      el("p", null, said.means),
      el("p", null, el("b", null, words.ask), ` ${said.ask}`),
      said.harmless && el("p.small", null, said.harmless),
      el("ul.quotes", null, hits.slice(0, QUOTES).map((hit) => this.quote(text, hit, found.hits.indexOf(hit)))),
      more > 0 && el("p.small", null, fill(words[more === 1 ? "one_more" : "more"], { count: more })),
    )
  }

  /**
   * @param {string} text
   * @param {import("./read.js").Hit} hit
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
   * @param {import("./read.js").Found} found
   * @returns {HTMLElement}
   */
  marked(text, found) {
    const words = this.words.marked
    const parts = []
    let done = 0
    found.hits.slice(0, MOST_MARKS).forEach((hit, i) => {
      if (hit.start < done) {
        // Two signs on the same words: the place is marked once, and found by both.
        parts.push(el("span", { id: `hit-${i}`, tabindex: "-1" }))
        return
      }
      const said = this.data.signs.find((each) => each.id === hit.sign)
      parts.push(text.slice(done, hit.start), el(
        `mark.said${hit.kind === "warn" ? "" : ".turned"}`, { id: `hit-${i}`, tabindex: "-1", "data-sign": hit.kind },
        text.slice(hit.start, hit.end), el("span.vh", null, fill(words.means, { phrase: said?.name ?? "" })),
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
