/**
 * The page: it wires answers, decision and result. It sends nothing and stores nothing.
 */
import { Answers } from "./answers.js"
import { Around } from "./around.js"
import { byId, copyText } from "../../site_overrides/scripts/shared/dom.js"
import { closeAll } from "../result/fold.js"
import { complain } from "./missing.js"
import { forgetRegion } from "../../site_overrides/scripts/shared/region.js"
import { Order } from "./order.js"
import { prepare } from "../engine/prepare.js"
import { tileFor } from "./form.js"
import { Questions } from "./questions.js"
import { ResultView } from "../result/result-view.js"

/** @typedef {import("../data/types.js").Answers} Given */

/** The page of one quiz. */
export class QuizPage {
  /** @param {import("../data/types.js").Core} core @param {import("../data/types.js").Parts} parts - what results are made of */
  constructor(core, parts) {
    this.core = core
    const engine = prepare(core.table)
    this.around = new Around(core, engine)
    this.answers = new Answers(core, engine, (given) => this.arrive(given), () => this.forgotten())
    this.view = new ResultView({ core, engine, acts: this.acts() }, parts, ({ decision, answers }) => {
      this.questions.ask(decision, answers)
      this.answers.history.write()
    })
    this.questions = new Questions(this.answers.form, core, (id) => this.view.side.boxOf(id))
    this.order = core.table.ranks ? new Order(core, (tool) => this.look(tool)) : null
    /** Kinds that the pasted text ticked. @type {string[]} */
    this.pasted = []
  }

  /** What buttons in a result do. @returns {import("../data/types.js").Acts} */
  acts() {
    return {
      apply: (set) => this.apply(set),
      foresee: (set) => this.view.foresee(this.answers.after(set)),
      change: () => this.fold(false),
      clear: () => this.answers.history.clear(),
      remove: (name, value) => this.commit(this.answers.without(name, value), name),
      copy: (text, status) => copyText(text, this.core.words, status),
    }
  }

  /** @param {() => import("../data/types.js").Details | null} details - called when they are there */
  start(details) {
    const { answers, around, view } = this
    around.listen(answers.form)
    answers.form.addEventListener("kinds", (event) => this.tick(/** @type {CustomEvent<string[]>} */ (event).detail))
    answers.listen((input) => this.onChange(input), this.acts().foresee, (text) => around.say(text))
    byId("add")?.addEventListener("click", () => this.fold(false))
    byId("done").addEventListener("click", () => this.fold(true))
    byId("show").addEventListener("click", () => complain(answers, around, this.core.words.missing))
    // Deferred scripts have all run by then, so the details are there.
    document.addEventListener("DOMContentLoaded", () => {
      view.load(details())
      this.show()
    })
    answers.history.start()
  }

  /** Show answers of the history or of a link. @param {Given | null} given @returns {Given} those that hold */
  arrive(given) {
    const taken = this.answers.take(given)
    this.around.arrive(given !== null)
    const decision = this.view.decide(taken)
    this.questions.ask(decision, taken)
    this.show(this.answers.read(), decision)
    return this.answers.read()
  }

  /** @param {HTMLInputElement} input */
  onChange(input) {
    const given = this.answers.changedBy(input)
    const after = this.around.tapped(input, given)
    this.commit(given, input.name)
    after()
  }

  /** Tick kinds of data that a pasted text holds; what a visitor ticked stays. @param {string[]} kinds */
  tick(kinds) {
    const tile = (/** @type {string} */ kind) => tileFor(this.answers.form, this.core, "data", kind)
    const known = kinds.filter((kind) => kind in this.core.kinds)
    const [gone, fresh] = [this.pasted.filter((kind) => !known.includes(kind)), known.filter((kind) => !tile(kind).checked)]
    for (const kind of gone) tile(kind).checked = false
    for (const kind of fresh) tile(kind).checked = true
    this.pasted = [...this.pasted.filter((kind) => known.includes(kind)), ...fresh]
    if (gone.length || fresh.length) this.commit(this.answers.read(), "data")
  }

  /** @param {Given} given - of the form @param {string} field - what was changed */
  commit(given, field) {
    const decision = this.view.decide(given)
    // New questions stand further down and have no answer yet: they are made with what stands there.
    this.questions.keep(decision)
    this.show(this.answers.note(field), decision, true)
  }

  /** @param {Record<string, string>} set */
  apply(set) {
    const given = this.answers.after(set)
    this.answers.write(given)
    // One that is new may be among those that get an answer.
    this.questions.ask(this.view.decide(given), given)
    this.commit(given, "")
    this.around.showVerdict()
  }

  /** Answer about one of those in the order. @param {string} tool */
  look(tool) {
    this.around.fold(true)
    this.apply({ tool })
    this.around.leadToVerdict()
  }

  /** Back to the answer, or open the questions again with what was chosen. @param {boolean} folded */
  fold(folded) {
    this.around.fold(folded)
    this.show()
    // The button that was pressed is gone; the first answer, which it promised to change, gets the focus.
    if (folded) this.around.leadToVerdict()
    else this.answers.start.focus()
  }

  /** No answer is left: begin again. */
  forgotten() {
    closeAll()
    forgetRegion()
    this.around.fold(false)
    this.arrive({})
    scrollTo(0, 0)
    this.answers.start?.focus({ preventScroll: true })
    this.around.say(this.core.words.cleared)
  }

  /** @param {Given} [answers] @param {import("../data/types.js").Decision | null} [decision] @param {boolean} [soon] */
  show(answers = this.answers.read(), decision = this.view.decide(answers), soon = false) {
    this.around.show(answers, decision)
    this.order?.draw(this.view.details, answers, this.view.alike.today)
    this.around.tell(decision ? this.view.draw(answers, decision, soon) : this.view.hide())
    if (!decision) this.answers.history.write()
    this.around.note(this.answers.history.link, answers, decision)
  }
}
