/**
 * What the boxes above the tables found, said where they are ticked: how many plans pass, and the first of them. The
 * style hides the others; most of those that pass may stand in a fold further down.
 */
import { el } from "../../shared/dom.js"
import { fill } from "../../shared/wording.js"

/** Plans named at most. */
const NAMED = 6

/**
 * The plans that pass each box that is ticked, as links to their pages.
 *
 * @param {HTMLElement} place
 * @param {HTMLTableRowElement[]} rows - all plans; those of another kind are hidden
 * @param {string[]} ticked - the classes of rows that pass; none: nothing is ticked
 * @param {import("../../shared/wording.js").Words} words
 */
export function tellPassing(place, rows, ticked, words) {
  place.hidden = !ticked.length
  const passing = rows.filter((row) => !row.hidden && ticked.every((name) => row.classList.contains(name)))
  const links = passing.slice(0, NAMED).flatMap((row, at) => [at ? ", " : " ", linkTo(row)])
  const more = passing.length - NAMED
  place.replaceChildren(...(place.hidden ? [] : [
    fill(words.passing, { count: passing.length }), ...links, more > 0 ? ` ${fill(words.passing_more, { count: more })}` : "",
  ]))
}

/** @param {HTMLTableRowElement} row */
function linkTo(row) {
  const link = row.cells[0].querySelector("a")
  const plan = row.cells[0].querySelector("small")?.textContent
  return el("a", { href: link?.href ?? "" }, [link?.textContent, plan].filter(Boolean).join(", "))
}
