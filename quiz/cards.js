/**
 * Statements to judge, one at a time. All that is said stands in the page; this shows it, counts, and keeps nothing.
 */
import { button, el } from "../site_overrides/scripts/shared/dom.js"
import { fill } from "../site_overrides/scripts/shared/wording.js"

/** @typedef {import("../site_overrides/scripts/shared/wording.js").Words} Words */
/** @typedef {{card: HTMLElement, right: string, given: string}} Judged */

/** @param {Element} box @param {string} what */
const part = (box, what) => /** @type {HTMLElement} */ (box.querySelector(what))

/** Make the page work, with the words that the script before has left. */
export function start() {
  /** @type {Words} */
  const words = /** @type {any} */ (window).quizWords
  const page = /** @type {HTMLElement} */ (document.getElementById("cards"))
  const cards = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".card")])
  const score = part(page, ".score")
  /** @type {Judged[]} */
  let judged = []
  const show = (/** @type {number} */ at) => {
    cards.forEach((card, i) => { card.hidden = i !== at })
    score.hidden = at < cards.length
    if (at === cards.length) score.replaceChildren(...total(words, judged, again))
  }
  const again = () => {
    judged = []
    for (const card of cards) open(card, false)
    show(0)
    part(cards[0], "h2").focus()
  }
  const go = (/** @type {number} */ at) => {
    show(at)
    // The button that was pressed is out of sight: the focus goes to what came in its place.
    part(at < cards.length ? cards[at] : score, "h2").focus()
  }
  cards.forEach((card, at) => {
    const judge = (/** @type {string} */ given) => {
      judged.push({ card, right: String(card.dataset.right), given })
      part(card, ".outcome").textContent = words[given === card.dataset.right ? "right" : "wrong"]
      open(card, true)
      part(card, ".outcome").focus()
    }
    part(card, ".judge").append(el("p.small", null, words.judge),
      ...["yes", "no"].map((given) => button("quiet", words[`says_${given}`], () => judge(given))))
    part(card, ".next").append(button("", at + 1 < cards.length ? words.next : words.last, () => go(at + 1)))
    open(card, false)
  })
  page.classList.add("live")
  show(0)
}

/** Show what is true, or ask. @param {HTMLElement} card @param {boolean} answered */
function open(card, answered) {
  part(card, ".judge").hidden = answered
  part(card, ".truth").toggleAttribute("open", answered)
  part(card, ".truth").hidden = !answered
  part(card, ".next").hidden = !answered
}

/**
 * The score, and what was missed with a link to more.
 *
 * @param {Words} words
 * @param {Judged[]} judged
 * @param {() => void} again
 * @returns {HTMLElement[]}
 */
function total(words, judged, again) {
  const missed = judged.filter(({ right, given }) => right !== given)
  const right = judged.length - missed.length
  const share = right / judged.length
  const key = share === 1 ? "all" : share >= 0.7 ? "most" : share >= 0.5 ? "half" : share > 0 ? "few" : "none"
  const row = (/** @type {Judged} */ { card }) => el("li", null, part(card, "h2").textContent, " ",
    part(card, ".truth strong").textContent, " ", part(card, ".more").cloneNode(true))
  return [
    el("h2", { tabindex: "-1" }, fill(words.score, { right, of: judged.length })),
    el("p.lead", null, words.score_says[key]),
    ...missed.length ? [el("h3", null, words.missed), el("ul", null, missed.map(row))] : [el("p", null, words.nothing_missed)],
    el("p.noprint", null, button("", words.again, again)),
  ]
}
