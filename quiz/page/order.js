/**
 * The order of the vendors, above the questions: the first three at once, the others one tap away.
 */
import { button, byId, el, leadTo } from "../../site_overrides/scripts/shared/dom.js"
import { sourceLine } from "../../site_overrides/scripts/shared/facts.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"
import { ranked } from "../engine/ranking.js"
import { gradesOf, orderLine, nameOf } from "../result/order.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../engine/ranking.js").Placed} Placed */

/** So many are shown at first. */
const FIRST = 3

/** The list, and the folded questions on what is needed. */
export class Order {
  /** @param {Core} core @param {(tool: string) => void} look - answers about one of them */
  constructor(core, look) {
    this.core = core
    this.look = look
    /** What the list was made from. */
    this.of = ""
    byId("needs").hidden = false
    byId("show-order").addEventListener("click", () => {
      this.fold()
      leadTo("order-title")
    })
  }

  /**
   * Close the questions: what stands above makes room, now that nobody is answering below it.
   *
   * @param {boolean} [folded] - false: open them again
   */
  fold(folded = true) {
    byId("needs").toggleAttribute("open", !folded)
    byId("quiz-page").classList.toggle("has-order", folded)
  }

  /**
   * Draw it, unless it stands there.
   *
   * @param {Details | null} details - null: they are still to come
   * @param {Answers} answers
   * @param {string} today
   */
  draw(details, answers, today) {
    const { table } = this.core
    const given = (table.ranks?.needs ?? []).map(({ id }) => answers[id] ?? "")
    const of = `${today} ${given}`
    if (!details || of === this.of) return
    // Whoever comes with answers wants the order; whoever answers in it goes on. When all is cleared it begins again.
    if (!given.some(Boolean)) this.fold(false)
    else if (!this.of) this.fold()
    this.of = of
    const placed = ranked(table, answers, today)
    const rows = placed.map((one, i) => this.row(details, one, i + 1, placed[i + 1], today))
    byId("order-list").replaceChildren(
      el("ol.order", null, rows.slice(0, FIRST)),
      el("details", null, el("summary", null, fill(this.core.words.order_more, { n: rows.length })),
        el("ol.order", { start: FIRST + 1 }, rows.slice(FIRST))))
  }

  /**
   * @param {Details} details
   * @param {Placed} one
   * @param {number} place
   * @param {Placed | undefined} next
   * @param {string} today
   * @returns {HTMLElement}
   */
  row(details, one, place, next, today) {
    const { core } = this
    const { text, fact, topic } = orderLine(core, details, one, next, today)
    return el("li", null,
      el("h3", null, `${place}. `, button("plain", nameOf(core, one.tool), () => this.look(one.tool))),
      el("p", null, text),
      el("p.small", null, gradesOf(core, one)),
      fact?.source && sourceLine(core, fact.source, core.shelf[details.topics[topic][1]], today, fact.confidence))
  }
}
