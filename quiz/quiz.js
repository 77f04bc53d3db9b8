/**
 * The page: it reads the form, asks the engine, and draws the result. It sends nothing and stores nothing.
 */
import { firstLine } from "./answer.js"
import { Around } from "./around.js"
import { changed } from "./better.js"
import { copyText, leadTo } from "./dom.js"
import { Drawn, byId } from "./drawn.js"
import { decide, listed } from "./engine.js"
import { Questions, forgetTool, inputsOf, onPress, readForm, tileFor, writeTiles } from "./form.js"
import { linked } from "./linked.js"
import { complain, mark } from "./missing.js"
import { prepare } from "./prepare.js"
import { known, placed, resultOf, verdictKey } from "./result.js"
import { entriesOf, startPicker } from "./search.js"
import { Side } from "./side.js"
import { Trail } from "./trail.js"
import { localDay } from "./wording.js"

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Core} Core */
/** @typedef {import("./types.js").Details} Details */
/** @typedef {import("./types.js").Result} Result */

/** The page of one quiz. */
export class QuizPage {
  /**
   * @param {Core} core
   * @param {() => Details | null} details - null where there are none; they are there when the document is loaded
   * @param {import("./types.js").Parts} parts - what its results are made of
   */
  constructor(core, details, parts) {
    this.core = core
    this.parts = parts
    this.whenLoaded = details
    /** What results add; null until then. @type {Details | null} */
    this.details = null
    this.engine = prepare(core.table)
    // The later of the two clocks: a wrong clock must not make old facts young.
    this.today = [core.today, localDay(new Date())].sort()[1]
    this.form = /** @type {HTMLFormElement} */ (byId("quiz"))
    this.questions = new Questions(this.form, core)
    this.side = new Side(core)
    this.drawn = new Drawn(parts, this.side, (answers) => {
      this.ask(answers)
      this.trail.write()
    })
    this.trail = new Trail((answers) => this.arrive(answers), () => this.forgotten())
    this.around = new Around(this.engine.first[0])
    this.pointer = ""
    this.said = ""
    /** @type {import("./types.js").Acts} */
    this.acts = {
      apply: (set) => this.apply(set), foresee: (set) => this.foresee(set), change: () => this.unfold(), clear: () => this.trail.clear(),
      remove: (name, value) => this.remove(name, value), copy: (text, status) => copyText(text, core.words, status),
    }
  }

  /** Listen, then show what the form or the history holds. */
  start() {
    const { core, form } = this
    byId("no-script").hidden = true
    byId("side").append(...this.side.boxes)
    for (const name of this.engine.first) this.startPicker(name)
    // A tap folds, a key does not: with arrow keys the next option would vanish under the visitor.
    form.addEventListener("pointerdown", (event) => { this.pointer = event.pointerType })
    document.addEventListener("keydown", () => { this.pointer = "" })
    onPress((set) => this.foresee(set))
    document.addEventListener("change", (event) => this.onChange(/** @type {HTMLInputElement} */ (event.target)))
    form.addEventListener("submit", (event) => event.preventDefault())
    byId("add")?.addEventListener("click", () => this.unfold())
    byId("done").addEventListener("click", () => this.done())
    byId("show").addEventListener("click", () => this.complain())
    // Deferred scripts have all run by then, so the details are there.
    document.addEventListener("DOMContentLoaded", () => {
      this.details = this.whenLoaded()
      if (this.details) byId("advice").append(...this.parts.begin(core, this.details))
      this.draw()
    })
    this.trail.start()
  }

  /** @param {string} name */
  startPicker(name) {
    const { core } = this
    const box = /** @type {HTMLElement | null} */ (byId(`ask-${name}`).querySelector(".picker"))
    const alone = inputsOf(this.form, name)[0]?.type === "radio"
    if (box) startPicker(box, () => entriesOf(core, name), core.words, (id) => {
      const input = tileFor(this.form, core, name, id)
      input.checked = true
      this.onChange(input)
      // The row that was pressed is gone; the new tile takes its place, and the focus, unless it is folded away.
      input.focus({ preventScroll: true })
    }, (id) => alone && this.foresee({ [name]: id }), (text) => this.around.say(text))
  }

  /**
   * Show answers of the history or of a link.
   *
   * @param {Answers | null} given - null: the form is left as it is, or as the browser filled it
   * @returns {Answers} those that hold
   */
  arrive(given) {
    const answers = known(this.core, given ?? readForm(this.form))
    writeTiles(this.form, this.core, answers)
    this.around.shrink(false)
    // Whoever comes by a link wants the answer; later the visitor's own way of looking stays.
    this.around.folded ??= given !== null
    this.ask(answers)
    this.draw()
    return readForm(this.form)
  }

  /** The questions beside the verdict that these answers raise. @param {Answers} answers */
  raised(answers) {
    const { asked } = decide(this.engine, placed(this.core.table, answers), this.today)
    return asked.filter((id) => this.core.questions[id])
  }

  /**
   * Ask what these answers raise, and no more: answers to other questions go.
   *
   * @param {Answers} answers
   */
  ask(answers) {
    this.questions.ask(this.raised(answers), answers, (id) => this.side.boxOf(id))
  }

  /** @param {HTMLInputElement} input */
  onChange(input) {
    if (input.form !== this.form || !input.name) return
    const answers = input.name === "tool" ? forgetTool(this.form, this.engine) : readForm(this.form)
    const { data, tool } = answers
    const both = this.engine.first.length > 1
    const tapped = this.pointer !== ""
    // Where several tools can be ticked, "done" folds them.
    const folds = tapped && (input.type === "radio" ? input.name === "tool" && this.ready(answers)
      : both && data && tool && byId("verdict").hidden)
    if (folds) this.around.folded = true
    this.commit(answers, input.name)
    // With a mouse several tiles can be ticked in a row; a thumb needs the next question right there.
    if (tapped && this.pointer !== "mouse" && input.name === "data" && both && !tool) this.around.shrink(Boolean(data))
    if (folds) this.showFolded()
  }

  /** Whether all is answered that a verdict needs. @param {Answers} answers */
  ready(answers) {
    return this.engine.first.every((name) => answers[name])
  }

  /**
   * @param {Answers} answers - of the form
   * @param {string} field - what was changed
   */
  commit(answers, field) {
    // New questions stand further down and have no answer yet: they are made with what stands there.
    this.questions.keep(this.raised(answers))
    const left = readForm(this.form)
    this.trail.note(left, field)
    this.draw(left, true)
  }

  /**
   * While a press lasts, make what it will lead to: when it ends, that only has to be put in its place. A press that
   * ends elsewhere shows nothing of it.
   *
   * @param {Record<string, string>} set
   */
  foresee(set) {
    const answers = changed(this.engine, readForm(this.form), set)
    if (this.ready(answers)) this.drawn.make(this.resultOf(answers))
  }

  /** @param {Record<string, string>} set */
  apply(set) {
    const answers = changed(this.engine, readForm(this.form), set)
    writeTiles(this.form, this.core, answers)
    // One that is new may be among those that get an answer.
    this.ask(answers)
    this.commit(readForm(this.form), "")
    this.around.showVerdict()
  }

  /** Open the questions again, with what was chosen. */
  unfold() {
    this.around.folded = false
    this.around.shrink(false)
    this.draw()
    // The button that was pressed is gone; the first answer, which it promised to change, gets the focus.
    const inputs = inputsOf(this.form, this.engine.first[0])
    ;(inputs.find((input) => input.checked) ?? inputs[0]).focus()
  }

  /** Say which questions have to be answered first. */
  complain() {
    const answers = readForm(this.form)
    const { first } = this.engine
    this.around.shrink(false)
    complain(this.form, first, first.filter((name) => !answers[name]), this.core.words.missing)
  }

  /** Back from changing to the answer. */
  done() {
    this.around.folded = true
    this.draw()
    leadTo("answer")
  }

  /** Both questions have become the address of the envelope. */
  showFolded() {
    // The tile that was tapped is out of sight; "Change" stands in its place.
    byId("address").querySelector("button")?.focus({ preventScroll: true })
    this.around.showVerdict()
  }

  /** @param {string} name @param {string} value */
  remove(name, value) {
    for (const input of inputsOf(this.form, name)) if (input.value === value) input.checked = false
    this.commit(readForm(this.form), name)
  }

  /** No answer is left in the history: empty the form as well. */
  forgotten() {
    this.form.reset()
    for (const tile of this.form.querySelectorAll(".added")) tile.remove()
    this.around.folded = false
    this.arrive({})
    scrollTo(0, 0)
    inputsOf(this.form, this.engine.first[0])[0]?.focus({ preventScroll: true })
    this.around.say(this.core.words.cleared)
  }

  /**
   * Show what the form's answers lead to.
   *
   * @param {Answers} [answers] - of the form
   * @param {boolean} [soon] - after a tap, whose answer must not wait for what stands further down
   */
  draw(answers = readForm(this.form), soon = false) {
    const ready = this.ready(answers)
    this.around.show(ready, listed(answers.data).some((kind) => this.core.table.data[kind].crisis === "yes"))
    const decision = ready ? this.drawResult(answers, soon) : null
    if (!ready) {
      this.drawn.hide()
      this.trail.write()
      this.said = ""
    }
    // Something is said about a link only until an answer is changed.
    const { link } = this.trail
    this.around.note(link ? linked(this.core, link, answers, decision) : [])
  }

  /** @param {Answers} answers @returns {import("./types.js").Result} */
  resultOf(answers) {
    const { core, engine, today, acts } = this
    return resultOf({ core, engine, today, acts, answers, details: this.details })
  }

  /**
   * @param {Answers} answers
   * @param {boolean} soon
   * @returns {import("./types.js").Decision}
   */
  drawResult(answers, soon) {
    const { core } = this
    mark(this.engine.first, [])
    const result = this.drawn.foreseen(answers) ?? this.resultOf(answers)
    const { decision } = result
    this.drawn.draw(result, soon)
    const says = `${core.words.verdict[verdictKey(decision.verdict, decision.line)]}. ${firstLine(result)}`
    if (says !== this.said) this.around.say(says)
    this.said = says
    return decision
  }
}
