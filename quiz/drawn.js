/**
 * A result on the page: the verdict and its first reasons at once, all else after they are painted.
 */
import { address, smallPrint, verdictCard } from "./answer.js"
import { worseIf } from "./better.js"
import { arrange, el } from "./dom.js"
import { asText, toHash } from "./result.js"

/** @typedef {import("./types.js").Result} Result */

/**
 * The part of a result that is shown at once.
 *
 * @typedef {object} Made
 * @property {Result} result
 * @property {string} to - what the address tells
 * @property {HTMLElement | false} address - false where the page's tells the same
 * @property {HTMLElement} card
 * @property {HTMLElement} because
 * @property {(() => HTMLElement | null)[]} others - the reasons that are still to be made
 */

/** What the page is sure to have. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

/** What stands further down. */
const LOWER = ["side", "advice"]

/** Draws one result after the other into the same places. */
export class Drawn {
  /**
   * @param {import("./types.js").Parts} parts
   * @param {import("./side.js").Side} side
   * @param {(answers: import("./types.js").Answers) => void} later - puts the further questions into it, and does what
   *   else can wait until the answer is painted
   */
  constructor(parts, side, later) {
    this.parts = parts
    this.side = side
    this.later = later
    /** What is still to be drawn. @type {(() => void) | null} */
    this.rest = null
    /** What the address tells. */
    this.to = ""
    /** What was made for a press that may still end elsewhere. @type {Made | null} */
    this.made = null
  }

  /**
   * Make what a result shows at once, and put it nowhere yet.
   *
   * @param {Result} result
   * @returns {Made}
   */
  make(result) {
    const { answers } = result
    const [because, ...others] = this.parts.reasons(result)
    const to = String([answers.data, answers.tool])
    return this.made = {
      result, to, others,
      address: to !== this.to && address(result),
      card: verdictCard(result, this.parts.acts(result)),
      because: /** @type {HTMLElement} */ (because()),
    }
  }

  /** The result that was made for these very answers, if it was. @param {import("./types.js").Answers} answers */
  foreseen(answers) {
    return this.made && asText(this.made.result.answers) === asText(answers) ? this.made.result : null
  }

  /**
   * Draw a result.
   *
   * @param {Result} result
   * @param {boolean} soon - whether what stands further down may wait for the next paint, as after a tap
   */
  draw(result, soon) {
    const made = this.made?.result === result ? this.made : this.make(result)
    this.made = null
    this.holding(() => {
      if (made.address) byId("address").replaceChildren(el("div.flap"), made.address)
      this.to = made.to
      byId("verdict").replaceChildren(made.card)
      // The other parts of the last result stay until theirs are there: without them the page would jump.
      const box = byId("reasons")
      arrange(box, [made.because, ...box.hidden ? [] : [...box.children].slice(1)])
      box.hidden = false
    })
    const rest = () => {
      if (this.rest !== rest) return
      this.rest = null
      this.holding(() => this.drawRest(result, made.others))
      byId("quiz-page").removeAttribute("aria-busy")
    }
    this.rest = rest
    if (!soon) return rest()
    byId("quiz-page").setAttribute("aria-busy", "true")
    // A timer that is set while a frame is made runs when that frame is painted.
    requestAnimationFrame(() => setTimeout(rest))
  }

  /** No result: nothing of the last one is to be seen, nor comes up later. */
  hide() {
    this.rest = this.made = null
    byId("quiz-page").removeAttribute("aria-busy")
    for (const id of ["reasons", ...LOWER]) byId(id).hidden = true
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
   * @param {(() => HTMLElement | null)[]} others - reasons
   */
  drawRest(result, others) {
    const { details, engine, today } = result
    for (const id of LOWER) byId(id).hidden = false
    const more = others.map((make) => make()).filter((part) => part !== null)
    arrange(byId("reasons"), [byId("reasons").children[0], ...more])
    this.side.draw(result, worseIf(engine, result.placed, today))
    arrange(byId("advice"), [
      ...details ? [...this.parts.advice(result, details), this.parts.take(result, details)] : [], smallPrint(result),
    ])
    const whole = document.querySelector("#whole a")
    if (whole instanceof HTMLAnchorElement) whole.hash = toHash(result)
    this.later(result.answers)
  }
}
