// @ts-check
/**
 * A checklist as it stands in the page: its boxes, and what it tells about them.
 */

/**
 * @typedef {object} Sheet
 * @property {HTMLElement} root
 * @property {Record<string, string>} words
 * @property {string} list - the checklist's name
 * @property {string[]} was - names that it had
 * @property {Record<string, string>} moved - items that were renamed: "checklist/item" to the item's name now
 * @property {Map<string, HTMLInputElement>} boxes
 * @property {string[]} gone - ticks of points that no longer stand here: kept, because they are not ours to lose
 * @property {boolean} remembers - whether the device keeps them
 */

/** @param {HTMLElement} root @param {Record<string, string>} words @returns {Sheet} */
export function sheetOf(root, words) {
  const { list = "", was = "[]", moved = "{}" } = root.dataset
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input.tick")])
  return {
    root, words, list, was: JSON.parse(was), moved: JSON.parse(moved),
    boxes: new Map(boxes.map((box) => [box.id.slice(5), box])), gone: [], remembers: false,
  }
}

/** The checklist's names, of today and of before. @param {Sheet} sheet */
export function namesOf({ list, was }) {
  return [list, ...was]
}

/** What is ticked, with what no longer stands here. @param {Sheet} sheet */
export function allTicked({ boxes, gone }) {
  return [...boxes.keys()].filter((id) => boxes.get(id)?.checked).concat(gone)
}

/**
 * Ticks what *ids* name, under the names of today.
 *
 * @param {Sheet} sheet
 * @param {string} from - the checklist's name when they were kept
 * @param {string[]} ids
 * @returns {number} how many stand here
 */
export function tick({ list, moved, boxes, gone }, from, ids) {
  let count = 0
  for (const each of ids) {
    const id = moved[`${from}/${each}`] ?? moved[`${list}/${each}`] ?? each
    const box = boxes.get(id)
    if (box) {
      box.checked = true
      count += 1
    } else if (!gone.includes(id)) gone.push(id)
  }
  return count
}

/** @param {Sheet} sheet */
export function untick(sheet) {
  for (const box of sheet.boxes.values()) box.checked = false
  sheet.gone = []
}

/** @param {Sheet} sheet @param {string} key - of the words @param {Record<string, unknown>} [values] */
export function say({ root, words }, key, values = {}) {
  const told = /** @type {HTMLElement} */ (root.querySelector(".told"))
  told.textContent = words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}

/** @param {Sheet} sheet */
export function show({ root, words, boxes, remembers }) {
  const ticked = [...boxes.values()].filter((box) => box.checked).length
  const done = /** @type {HTMLElement} */ (root.querySelector(".done"))
  done.textContent = words.done.replace("{done}", String(ticked)).replace("{all}", String(boxes.size))
  root.querySelector("button[value=remember]")?.setAttribute("aria-pressed", String(remembers))
}
