/**
 * Beside the verdict: the questions that make it sharper, and what we assumed.
 */
import { arrange, button, el } from "../../site_overrides/scripts/shared/dom.js"
import { signOf, verdictWord } from "../result/verdict.js"
import { verdictKey } from "../result/view.js"
import { fill } from "../../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../engine/better.js").Improvement} Improvement */
/** @typedef {import("../data/types.js").Core} Core */
/** @typedef {import("../data/types.js").Result} Result */
/** @typedef {{question: string, option: string, verdict: string, line: string | null}} Worse */

/** Two boxes that stay the same elements from draw to draw, since people answer in them. */
export class Side {
  /** @param {Core} core */
  constructor({ words, questions, result }) {
    this.questions = questions
    this.sharper = el("div.asks")
    this.assumed = el("ul.assume")
    /** @type {Map<string, HTMLElement>} */
    this.items = new Map()
    // Beside the verdict there is room; below it they wait behind one line, where the answer alone is what people want.
    const open = result !== "share" || matchMedia("(min-width: 64rem)").matches
    const box = (/** @type {string} */ id, /** @type {string} */ title, /** @type {(Node | false)[]} */ ...parts) => (
      el("section.sheet", { "aria-labelledby": id }, el("details.part", { open: open && "" },
        el("summary", { id }, el("h2", null, title)), ...parts)))
    this.sharp = box("sharper", words.sharper, el("p.small", null, words.sharper_how), this.sharper)
    this.sharp.classList.add("sharp")
    this.assumptions = box("assumed", words.assumed, this.assumed)
    this.boxes = [this.sharp, this.assumptions]
  }

  /**
   * Where a question's fieldset stands: protections by themselves, each circumstance inside its assumption.
   *
   * @param {string} id
   * @returns {Element}
   */
  boxOf(id) {
    if (this.questions[id].kind === "protection") return this.sharper
    return /** @type {Element} */ (this.item(id).querySelector(".other"))
  }

  /**
   * The row of a circumstance; it stays while the question is asked, answered or not.
   *
   * @param {string} id
   * @returns {HTMLElement}
   */
  item(id) {
    const there = this.items.get(id)
    if (there) return there
    const made = el("li", null, el("p.says"), el("div.flip.noprint"),
      el("details.noprint", null, el("summary"), el("div.other")))
    this.items.set(id, made)
    return made
  }

  /**
   * Say what was assumed or answered, and what would be worse.
   *
   * @param {Result} result
   */
  draw(result) {
    const { core, decision } = result
    const worse = result.worse()
    const asked = decision.asked.filter((id) => core.questions[id])
    const circumstances = asked.filter((id) => core.questions[id].kind === "circumstance")
    this.sharp.hidden = circumstances.length === asked.length
    this.assumptions.hidden = !circumstances.length
    for (const id of this.items.keys()) if (!circumstances.includes(id)) this.items.delete(id)
    for (const id of circumstances) this.drawItem(result, id, worse.find(({ question }) => question === id))
    arrange(this.assumed, circumstances.map((id) => this.item(id)))
  }

  /**
   * @param {Result} result
   * @param {string} id
   * @param {Worse} [worse]
   */
  drawItem(result, id, worse) {
    const { core, decision, answers } = result
    const { words } = core
    const { options } = core.questions[id]
    const item = this.item(id)
    const part = (/** @type {string} */ what) => /** @type {HTMLElement} */ (item.querySelector(what))
    const usual = decision.assumed[id]
    const given = options[String(answers[id])]
    part(".says").replaceChildren(...usual === undefined ? [fill(words.you_said, { what: given?.says ?? "" })]
      : [options[usual]?.assumed ?? "", ...worse ? [" ", worseLine(result, id, worse)] : []])
    // Of two answers the other one is a button; more stand behind a heading of their own.
    part("details").hidden = Object.keys(options).length === 2 || Object.hasOwn(core.asides, id)
    part("summary").textContent = usual === undefined ? words.change_answer : words.change_assumed
    this.drawFlip(result, id, part(".flip"), usual, worse)
  }

  /**
   * One tap to another answer: to the other one of two, or to the one that would be worse.
   *
   * @param {Result} result
   * @param {string} id
   * @param {HTMLElement} box
   * @param {string | undefined} usual
   * @param {Worse} [worse]
   */
  drawFlip({ core, answers, acts }, id, box, usual, worse) {
    const now = usual ?? answers[id]
    const plain = Object.keys(core.questions[id].options).filter((option) => !core.questions[id].unsure.includes(option))
    const to = plain.length === 2 ? plain.find((option) => option !== now) : usual === undefined ? undefined : worse?.option
    const says = to && core.questions[id].options[to].says
    const there = box.querySelector("button")
    if (there?.dataset.to === to && to) return
    const focused = there !== null && there === document.activeElement
    box.replaceChildren()
    if (!to || !says) return
    const set = { [id]: to }
    const made = button("plain.sm", says, () => acts.apply(set), () => acts.foresee(set))
    made.dataset.to = to
    box.append(made)
    // Whoever pressed the button keeps the focus on the one that takes it back.
    if (focused) made.focus({ preventScroll: true })
  }
}

/**
 * @param {Result} result
 * @param {string} id
 * @param {Worse} worse
 * @returns {HTMLElement}
 */
function worseLine(result, id, { option, verdict, line }) {
  const { core, decision } = result
  const what = core.questions[id].options[option].worse ?? core.questions[id].options[option].says
  const same = signOf(verdictKey(verdict, line)) === signOf(verdictKey(decision.verdict, decision.line))
  return el("span.worse", null, `${fill(core.words.worse_if, { what })} `, !same && verdictWord(result, verdict, line))
}
