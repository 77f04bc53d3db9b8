/**
 * A result on the page: the verdict with its first reason at once, all else after they are painted.
 */
import { address, smallPrint, takeOutFirst, verdictCard } from "./verdict.js"
import { arrange, byId, el } from "../../site_overrides/scripts/shared/dom.js"
import { decide } from "../engine/decide.js"
import { asText, placed, resultOf, toHash } from "./view.js"
import { Side } from "../page/sidebar.js"
import { localDay } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Decision} Decision */
/** @typedef {import("../data/types.js").Details} Details */
/** @typedef {import("../data/types.js").Result} Result */

/** What all results of a visit have alike. @typedef {Pick<Result, "core" | "engine" | "acts">} Alike */

/**
 * The part of a result that is shown at once.
 *
 * @typedef {object} Made
 * @property {Result} result
 * @property {string} of - the answers that it was made for
 * @property {string} to - what the address tells
 * @property {HTMLElement | false} address - false where the page's tells the same
 * @property {HTMLElement | null} first - what has to be taken out before
 * @property {HTMLElement} card
 */

/** What stands further down. */
const LOWER = ["reasons", "side", "advice"]

/** Draws one result after the other into the same places, and makes one ahead while a press lasts. */
export class ResultView {
  /**
   * @param {Alike} alike
   * @param {import("../data/types.js").Parts} parts - what results are made of
   * @param {(result: Result) => void} later - puts the further questions into it, and does what else can wait until the
   *   answer is painted
   */
  constructor(alike, parts, later) {
    // The later of the two clocks: a wrong clock must not make old facts young.
    this.alike = { ...alike, today: [alike.core.today, localDay(new Date())].sort()[1] }
    this.parts = parts
    this.later = later
    this.side = new Side(alike.core)
    byId("side").append(...this.side.boxes)
    /** What results add; null until it is there. @type {Details | null} */
    this.details = null
    /** What is still to be drawn. @type {(() => void) | null} */
    this.rest = null
    /** What the address tells. */
    this.to = ""
    /** What was decided last, with the answers it is about. @type {{of: string, decision: Decision | null} | null} */
    this.last = null
    /** What was made for a press that may still end elsewhere. @type {Made | null} */
    this.made = null
  }

  /** Take up what results add, before answers are restored. @param {Details | null} details */
  load(details) {
    this.details = details
    this.made = null
    if (details) byId("advice").append(...this.parts.begin(this.alike.core, details))
  }

  /**
   * Decide, once for each change: what it comes to is handed on from here.
   *
   * @param {Answers} answers
   * @returns {Decision | null} null while something is missing that a verdict needs
   */
  decide(answers) {
    const of = asText(answers)
    if (this.made?.of === of) return this.made.result.decision
    const { core, engine, today } = this.alike
    if (this.last?.of !== of) this.last = { of, decision: engine.first.every((name) => answers[name])
      ? decide(engine, placed(core.table, answers), today) : null }
    return this.last.decision
  }

  /**
   * While a press lasts, make what it will lead to: when it ends, that only has to be put in its place. A press that
   * ends elsewhere shows nothing of it.
   *
   * @param {Answers} answers - after the press
   */
  foresee(answers) {
    const decision = this.decide(answers)
    if (!decision || this.made?.result.decision === decision) return
    // Answers to questions that are asked no longer will be gone by then.
    const { table, questions, asides } = this.alike.core
    const stays = (/** @type {string} */ id) => asides[id] || (decision.asked.includes(id) && questions[id])
    const gone = table.questions.filter(({ id }) => !stays(id)).map(({ id }) => id)
    const left = Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.includes(name)))
    this.made = this.make(left, decision, answers)
  }

  /**
   * Make what a result shows at once, and put it nowhere yet.
   *
   * @param {Answers} answers
   * @param {Decision} decision
   * @param {Answers} [of] - what the form will say at first, where that is more
   * @returns {Made}
   */
  make(answers, decision, of = answers) {
    const result = resultOf({ ...this.alike, details: this.details, answers, decision })
    const to = String([answers.data, answers.tool])
    return {
      result, to, of: asText(of),
      address: to !== this.to && address(result),
      first: takeOutFirst(result),
      card: verdictCard(result, this.parts.acts(result)),
    }
  }

  /**
   * Draw a result.
   *
   * @param {Answers} answers
   * @param {Decision} decision - what they lead to
   * @param {boolean} soon - whether what stands further down may wait for the next paint, as after a tap
   * @returns {Result}
   */
  draw(answers, decision, soon) {
    const made = this.made?.result.decision === decision ? this.made : this.make(answers, decision)
    this.made = null
    this.last = { of: asText(answers), decision }
    this.holding(() => {
      if (made.address) byId("address").replaceChildren(el("div.flap"), made.address)
      this.to = made.to
      byId("verdict").replaceChildren(...made.first ? [made.first] : [], made.card)
      // The other parts of the last result stay until theirs are there: without them the page would jump.
    })
    const rest = () => {
      if (this.rest !== rest) return
      this.rest = null
      this.holding(() => this.drawRest(made.result))
      byId("quiz-page").removeAttribute("aria-busy")
    }
    this.rest = rest
    if (soon) {
      byId("quiz-page").setAttribute("aria-busy", "true")
      // A timer that is set while a frame is made runs when that frame is painted.
      requestAnimationFrame(() => setTimeout(rest))
    } else rest()
    return made.result
  }

  /** No result: nothing of the last one is to be seen, nor comes up later. @returns {null} */
  hide() {
    this.rest = this.made = null
    byId("quiz-page").removeAttribute("aria-busy")
    for (const id of LOWER) byId(id).hidden = true
    return null
  }

  /**
   * Draw, and keep the focus: where what held it is gone, it goes to what the press has changed.
   *
   * @param {() => void} change
   */
  holding(change) {
    const held = document.activeElement
    change()
    if (held && !held.isConnected) byId("answer").focus({ preventScroll: true })
  }

  /**
   * What stands further down.
   *
   * @param {Result} result
   */
  drawRest(result) {
    const { details } = result
    for (const id of LOWER) byId(id).hidden = false
    arrange(byId("reasons"), this.parts.reasons(result).map((make) => make()).filter((part) => part !== null))
    this.side.draw(result)
    arrange(byId("advice"), [
      ...details ? [...this.parts.advice(result, details), this.parts.take(result, details)] : [], smallPrint(result),
    ])
    const whole = document.querySelector("#whole a")
    if (whole instanceof HTMLAnchorElement) whole.hash = toHash(result)
    this.later(result)
  }
}
