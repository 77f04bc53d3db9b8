/**
 * The way on for what is not listed: answers by nature below a search field, the most careful first. What is listed and
 * has no tile stands in folds of its own, by kind.
 *
 * They stand in the page, folded. Where nothing is found they open. Enter leads to them and chooses none: nobody but the
 * visitor knows of which nature it is.
 */

/** @typedef {{show: (nothing: boolean) => void, enter: () => void, names: () => string[]}} WayOn */

/**
 * Make the way on of a search field work.
 *
 * @param {HTMLElement} box - the picker
 * @param {(id: string) => void} choose
 * @param {(id: string) => void} foresee - a press on a row has begun, and may end elsewhere
 * @returns {WayOn}
 */
export function startWayOn(box, choose, foresee) {
  const fold = /** @type {HTMLDetailsElement | null} */ (box.querySelector(".unlisted"))
  const rows = [...fold?.querySelectorAll("button") ?? []]
  for (const row of /** @type {NodeListOf<HTMLButtonElement>} */ (box.querySelectorAll(".unlisted button"))) {
    row.addEventListener("pointerdown", () => foresee(row.value))
    row.addEventListener("click", () => {
      const around = row.closest("details")
      if (around) around.open = false
      choose(row.value)
    })
  }
  /** Whether it was opened for a search that found nothing; what a visitor opened stays open. */
  let opened = false
  return {
    show(nothing) {
      if (!fold || (nothing ? fold.open : !opened)) return
      fold.open = opened = nothing
    },
    enter: () => rows[0]?.focus(),
    names: () => rows.map((row) => row.querySelector("b")?.textContent ?? ""),
  }
}
