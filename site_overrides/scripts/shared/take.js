/**
 * What a visitor takes along from a tool: saved as a file, printed. Nothing is sent and nothing is kept.
 */

import { button, el } from "./dom.js"

/**
 * Save a text as a file, made in the page.
 *
 * @param {string} name
 * @param {string} type - "text/calendar"
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = el("a", { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has read the address by then; it holds the text in memory until it is given back.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/**
 * Print one part of the page alone.
 *
 * @param {HTMLElement} page - the tool's page
 * @param {HTMLElement} part
 */
export function printPart(page, part) {
  page.classList.add("prints-part")
  part.classList.add("is-printed")
  window.print()
  page.classList.remove("prints-part")
  part.classList.remove("is-printed")
}

/**
 * A row of buttons with a line that tells what they did.
 *
 * @param {[string, (status: HTMLElement) => void, string?][]} buttons - words, what a press does, look
 * @returns {HTMLElement}
 */
export function takeRow(buttons) {
  const status = el("p.small.told", { role: "status" })
  return el(
    "div.take", null,
    ...buttons.map(([says, press, look]) => button(look ?? "quiet", says, () => press(status))),
    status,
  )
}
