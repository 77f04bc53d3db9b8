/**
 * Lines for other places: folded, counted, and shown again at a press.
 *
 * A line says in `data-where` which places or laws it is for, and a badge in `data-covers` which places its text is for.
 */
import { button, el } from "./dom.js"

/** @typedef {import("./wording.js").Words} Words */

const FOLDED = "[data-folded]"

/** @param {string | undefined} places @param {string[]} here */
const isHere = (places, here) => (places ?? "").split(" ").some((place) => here.includes(place))

/**
 * Fold the lines that are for other places, each run of them behind a note that says how many.
 *
 * @param {ParentNode} root
 * @param {string[] | null} here - what is shown; null: all
 * @param {Words} words
 * @param {() => void} shown - called when the visitor has had some of them shown
 */
export function foldElsewhere(root, here, words, shown) {
  showElsewhere(root)
  for (const badge of root.querySelectorAll(".place .differs")) badge.remove()
  if (!here) return
  /** @type {Map<Element, HTMLElement[]>} */
  const groups = new Map()
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-where]"))) {
    const box = line.parentElement
    if (box && !isHere(line.dataset.where, here)) groups.set(box, [...groups.get(box) ?? [], line])
  }
  for (const lines of groups.values()) foldLines(lines, words, shown)
  for (const badge of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".place[data-covers]"))) {
    if (!isHere(badge.dataset.covers, here)) badge.append(el("span.differs", null, words.may_differ))
  }
}

/** @param {HTMLElement[]} lines - in one box @param {Words} words @param {() => void} shown */
function foldLines(lines, words, shown) {
  const many = lines.length === 1 ? "one" : "many"
  const show = button("plain", words.show[many], () => {
    unfold(note, lines)
    // The button that was pressed is gone; the first line that it has brought takes the focus.
    lines[0].tabIndex = -1
    lines[0].focus({ preventScroll: true })
    shown()
  })
  const says = [words.here[many].replace("{count}", String(lines.length)), " ", show]
  const note = noteFor(lines[0], says)
  lines[0].before(note)
  for (const line of lines) {
    line.hidden = true
    line.dataset.folded = ""
  }
}

/** A note as the box of a line takes it. @param {HTMLElement} line @param {(string | HTMLElement)[]} says */
function noteFor(line, says) {
  const tag = line.tagName.toLowerCase()
  if (tag !== "tr") return el(`${tag === "li" ? "li" : "p"}.elsewhere.small`, null, says)
  return el("tr.elsewhere", { role: "row" }, el("td.small", { role: "cell", colspan: line.children.length }, says))
}

/** @param {Element} note @param {Iterable<HTMLElement>} lines */
function unfold(note, lines) {
  for (const line of lines) {
    line.hidden = false
    delete line.dataset.folded
  }
  note.remove()
}

/** Show all that is folded. @param {ParentNode} root */
export function showElsewhere(root) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(FOLDED))) {
    line.hidden = false
    delete line.dataset.folded
  }
  for (const note of root.querySelectorAll(".elsewhere")) note.remove()
}

/** @param {ParentNode} root @returns {number} how many lines are folded */
export function countElsewhere(root) {
  return root.querySelectorAll(FOLDED).length
}

/** Show the line that an address leads to, and those folded with it. @param {string} id */
export function showTarget(id) {
  const line = document.getElementById(id)?.closest(FOLDED)
  const box = line?.parentElement
  const note = box?.querySelector(":scope > .elsewhere")
  if (!box || !note) return
  unfold(note, /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(`:scope > ${FOLDED}`)))
  document.getElementById(id)?.scrollIntoView()
}
