// @ts-check
/**
 * The comparison: filter by kind, sort, and two or three plans side by side. The address bar stays bare: only "Copy a
 * link" makes a # link, and a page opened by one reads it and clears it. Nothing is fetched, sent or kept.
 */
import { button, el } from "../../shared/dom.js"
import { factOf, sourceLine, valueOf } from "../../shared/facts.js"
import { fill, localDay } from "../../shared/wording.js"
import { tellPassing } from "./passing.js"

/** Plans side by side at most: more do not fit on a phone or on paper. */
const MOST = 3
const FILTERS = ["no-training", "no-account", "within-30"]

/** @typedef {{id: string, question: string, shelf: string, order: string[]}} Topic */
/**
 * What the generator hands over (generator/site/scripts.py).
 *
 * @typedef {object} Data
 * @property {import("../../shared/wording.js").Words} words
 * @property {string} asOf - the ISO day that the content vouches for
 * @property {string} today - ISO day of the build
 * @property {Record<string, number>} shelf - days until a source is flagged
 * @property {Topic[]} topics
 * @property {Record<string, string[]>} names - assistant and plan, by the plan's id
 * @property {import("../../shared/facts.js").Facts} details
 */

class Comparison {
  /** @param {Data} data @param {HTMLElement} root */
  constructor(data, root) {
    this.data = data
    this.words = data.words.compare
    // The later of the two clocks: a wrong clock must not make old facts young.
    this.today = [localDay(new Date()), data.today].sort()[1]
    /** @type {string[]} */
    this.picked = []
    this.rows = /** @type {HTMLTableRowElement[]} */ ([...document.querySelectorAll("tr[data-plan]")])
    this.bodies = new Set(this.rows.map((row) => /** @type {HTMLElement} */ (row.parentElement)))
    this.listed = [...this.rows]
    this.kind = /** @type {HTMLSelectElement} */ (root.querySelector("#kind"))
    this.sort = /** @type {HTMLSelectElement} */ (root.querySelector("#sort"))
    this.side = /** @type {HTMLElement} */ (document.getElementById("side"))
    this.told = /** @type {HTMLElement} */ (root.querySelector(".told"))
    this.passing = /** @type {HTMLElement} */ (document.querySelector(".passing"))
    root.hidden = false
    for (const row of this.rows) this.addPick(row)
    this.kind.addEventListener("change", () => this.filter())
    this.sort.addEventListener("change", () => this.order())
    this.boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".tools input")])
    for (const box of this.boxes) box.addEventListener("change", () => this.sift())
    this.fromLink()
    this.sift()
  }

  /** @param {string} id */
  filterBox(id) {
    return /** @type {HTMLInputElement} */ (document.getElementById(`only-${id}`))
  }

  /** Tells what the boxes found, and opens the folds where the rest of it stands. */
  sift() {
    const ticked = this.boxes.filter((box) => box.checked).map((box) => box.id.replace("only-", ""))
    tellPassing(this.passing, this.rows, ticked, this.words)
    if (ticked.length) this.unfold()
  }

  /** @param {HTMLTableRowElement} row */
  addPick(row) {
    const plan = row.dataset.plan ?? ""
    // Without autocomplete off, Firefox ticks boxes again on a reload, and `picked` would know nothing of it.
    const box = el("input", { type: "checkbox", autocomplete: "off", value: plan,
      "aria-label": fill(this.words.pick_name, { name: this.data.names[plan].join(", ") }),
      change: () => this.pick(plan, /** @type {HTMLInputElement} */ (box).checked) })
    row.cells[0].append(el("label.pick.noprint", null, box, el("span", { "aria-hidden": "true" }, this.words.pick)))
  }

  /** @param {string} plan @param {boolean} on */
  pick(plan, on) {
    const others = this.picked.filter((each) => each !== plan)
    const full = on && others.length >= MOST
    this.picked = on && !full ? [...others, plan] : others
    this.told.textContent = full ? this.words.full : fill(this.words.picked, { count: this.picked.length })
    this.show()
  }

  show() {
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".pick input"))) {
      box.checked = this.picked.includes(box.value)
    }
    this.side.hidden = this.picked.length < 2
    this.side.replaceChildren(...(this.side.hidden ? [] : this.sideBySide()))
  }

  sideBySide() {
    const { words, picked, data } = this
    const status = el("p.told", { role: "status" })
    // With their roles: on phones the style makes blocks of rows, and browsers then take the table for none.
    const head = el("tr", { role: "row" }, el("th", { role: "columnheader", scope: "col" }, words.question),
      picked.map((plan) => el("th", { role: "columnheader", scope: "col" }, data.names[plan][0],
        el("small", null, data.names[plan][1]))))
    return [
      el("h2", { id: "side-title" }, words.side),
      el("div.scroll", { role: "region", "aria-label": fill(words.scroll, { table: words.side }), tabindex: "0" },
        el("table.cmp.sides", { role: "table", "aria-labelledby": "side-title" },
          el("thead", { role: "rowgroup" }, head),
          el("tbody", { role: "rowgroup" }, data.topics.map((topic) => this.topicRow(topic))))),
      el("p.acts.noprint", null,
        button("quiet.sm", words.copy_link, () => this.copyLink(status)),
        button("quiet.sm", words.print, () => window.print()),
        button("quiet.sm", words.clear, () => this.clear())),
      status,
    ]
  }

  /** @param {Topic} topic */
  topicRow(topic) {
    return el("tr", { role: "row" }, el("th", { role: "rowheader", scope: "row" }, topic.question),
      this.picked.map((plan) => el("td", { role: "cell", "data-t": this.data.names[plan][0] }, this.cell(topic, plan))))
  }

  /** A value, and behind a press what it rests on. @param {Topic} topic @param {string} plan */
  cell(topic, plan) {
    const { data, words } = this
    const fact = factOf(data.details, plan, topic.id)
    if (!fact) return el("span", null)
    const core = { words: data.words, table: { as_of: data.asOf } }
    const about = fact.source && [
      fact.text && el("p", null, fact.text),
      sourceLine(core, fact.source, data.shelf[topic.shelf], this.today, fact.confidence),
    ]
    return el("div", null, valueOf(fact), about && el("details.why", null, el("summary", null, words.source), about))
  }

  clear() {
    this.picked = []
    this.told.textContent = fill(this.words.picked, { count: 0 })
    this.show()
    this.sort.focus()
  }

  filter() {
    const kind = this.kind.value
    for (const row of this.rows) row.hidden = kind !== "" && row.dataset.kind !== kind
    if (kind) this.unfold()
    for (const body of this.bodies) {
      const empty = [...body.children].every((row) => /** @type {HTMLElement} */ (row).hidden)
      const region = /** @type {HTMLElement} */ (body.closest(".scroll"))
      region.hidden = empty
      const fold = region.closest("details")
      if (fold) fold.hidden = empty
    }
    const left = this.rows.filter((row) => !row.hidden).length
    this.told.textContent = kind ? fill(this.words.left, { count: left }) : ""
    this.sift()
  }

  /** What is known first, in the topic's order from mildest to most careful; then by the place it had. */
  order() {
    const topic = this.data.topics.find((each) => each.id === this.sort.value)
    const rank = (/** @type {HTMLTableRowElement} */ row) => {
      const fact = topic && factOf(this.data.details, row.dataset.plan ?? "", topic.id)
      if (!topic || !fact) return 0
      if (typeof fact.value === "number") return fact.value
      const place = topic.order.indexOf(fact.value)
      // What we do not know stands last, behind any number of days.
      return place < 0 ? 1e6 : place
    }
    const ranks = new Map(this.listed.map((row) => [row, rank(row)]))
    for (const body of this.bodies) {
      const own = this.listed.filter((row) => row.parentElement === body)
      if (this.sort.value === "name") own.sort((a, b) => this.name(a).localeCompare(this.name(b), "en"))
      else own.sort((a, b) => Number(ranks.get(a)) - Number(ranks.get(b)))
      body.append(...own)
    }
    if (this.sort.value) this.unfold()
  }

  /** @param {HTMLTableRowElement} row */
  name(row) {
    return this.data.names[row.dataset.plan ?? ""].join(" ").toLowerCase()
  }

  unfold() {
    for (const body of this.bodies) body.closest("details")?.setAttribute("open", "")
  }

  /** @param {HTMLElement} status */
  copyLink(status) {
    const show = FILTERS.filter((id) => this.filterBox(id)?.checked)
    const parts = { plans: this.picked, show, kind: [this.kind.value], sort: [this.sort.value] }
    const state = Object.entries(parts).map(([key, values]) => [key, values.filter(Boolean).join(",")])
      .filter(([, value]) => value).map((pair) => pair.join("=")).join("&")
    const link = `${location.href.split("#")[0]}#${state}`
    const told = (/** @type {boolean} */ done) => { status.textContent = done ? this.words.copied : link }
    if (!navigator.clipboard) told(false)
    else navigator.clipboard.writeText(link).then(() => told(true), () => told(false))
  }

  /** Reads what a copied link says, and clears it. What names nothing of ours is left out, and that is said. */
  fromLink() {
    const state = location.hash.slice(1)
    if (!state.includes("=")) return
    history.replaceState(history.state, "", location.pathname + location.search)
    let asked
    try {
      asked = Object.fromEntries(state.split("&").map((part) => part.split("=").map(decodeURIComponent)))
    } catch {
      this.told.textContent = this.words.bad_link
      return
    }
    const named = (/** @type {string} */ key) => (asked[key] ?? "").split(",").filter(Boolean)
    const plans = [...new Set(named("plans"))]
    const known = plans.filter((plan) => Object.hasOwn(this.data.names, plan)).slice(0, MOST)
    const wants = (/** @type {HTMLSelectElement} */ select, /** @type {string} */ value) => {
      if ([...select.options].some((option) => option.value === value)) select.value = value
    }
    for (const id of FILTERS) if (named("show").includes(id)) this.filterBox(id).checked = true
    wants(this.kind, named("kind")[0] ?? "")
    wants(this.sort, named("sort")[0] ?? "")
    if (this.kind.value) this.filter()
    if (this.sort.value) this.order()
    this.picked = known
    this.show()
    this.told.textContent = known.length < plans.length ? this.words.bad_link : fill(this.words.picked, { count: known.length })
    if (!this.side.hidden) this.side.scrollIntoView({ block: "start" })
  }
}

/** @param {Data} data */
export function start(data) {
  const root = document.getElementById("sifting")
  if (root) new Comparison(data, root)
}
