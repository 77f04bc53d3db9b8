// @ts-check
/**
 * Ticks on a checklist. They live in the page. Only after "Remember my ticks" are they kept on the device, under one
 * key for all checklists, until "Erase". Words come from content; names that were renamed stand in #ticks.
 */

import { readTicks, saveTicks } from "./file.js"
import { dropLists, keepLists, keptLists } from "./kept.js"
import { allTicked, namesOf, say, sheetOf, show, tick, untick } from "./sheet.js"

/** @typedef {import("./sheet.js").Sheet} Sheet */

/** Ticks what the device has. @param {Sheet} sheet */
function takeUp(sheet) {
  try {
    const lists = keptLists() ?? {}
    for (const name of namesOf(sheet)) {
      if (!lists[name]) continue
      sheet.remembers = true
      tick(sheet, name, lists[name])
    }
  } catch {
    // Reading is not allowed here: the page works without.
  }
}

/**
 * Writes the ticks, if the visitor asked for it and has not erased them in another tab.
 *
 * @param {Sheet} sheet
 * @param {boolean} [first] - at the press that asks for it
 */
function keep(sheet, first) {
  try {
    const lists = keptLists()
    const asked = lists && (first || namesOf(sheet).some((name) => lists[name]))
    if (asked) {
      for (const name of sheet.was) delete lists[name]
      lists[sheet.list] = allTicked(sheet)
      keepLists(lists)
    }
    sheet.remembers = Boolean(asked)
    if (first) say(sheet, lists ? "remembered" : "damaged")
  } catch {
    sheet.remembers = false
    say(sheet, "cannot")
  }
  show(sheet)
}

/** @param {Sheet} sheet */
function erase(sheet) {
  untick(sheet)
  sheet.remembers = false
  dropLists()
  say(sheet, "erased")
  show(sheet)
}

/** @param {Sheet} sheet */
function save(sheet) {
  say(sheet, "saved", { name: saveTicks(sheet.list, allTicked(sheet)) })
}

/** Reads a file; one that is not as it should be changes nothing. @param {Sheet} sheet @param {File} chosen */
async function open(sheet, chosen) {
  const read = await readTicks(chosen)
  if (typeof read === "string") return say(sheet, read)
  if (!namesOf(sheet).includes(read.checklist)) return say(sheet, "other")
  const before = sheet.gone.length
  const count = tick(sheet, read.checklist, read.ticked)
  const gone = sheet.gone.length - before
  say(sheet, gone ? "partly" : "opened", { count, gone })
  if (sheet.remembers) keep(sheet)
  show(sheet)
}

/** @param {Sheet} sheet */
function listen(sheet) {
  const file = /** @type {HTMLInputElement} */ (sheet.root.querySelector("input[type=file]"))
  const acts = {
    remember: () => keep(sheet, true), erase: () => erase(sheet), save: () => save(sheet), open: () => file.click(),
  }
  for (const [name, act] of Object.entries(acts)) {
    sheet.root.querySelector(`button[value=${name}]`)?.addEventListener("click", act)
  }
  for (const box of sheet.boxes.values()) {
    box.addEventListener("change", () => (sheet.remembers ? keep(sheet) : show(sheet)))
  }
  file.addEventListener("change", () => {
    if (file.files?.[0]) open(sheet, file.files[0])
    // So that the same file, chosen once more, is a change again.
    file.value = ""
  })
}

/** @param {Record<string, string>} words */
export function start(words) {
  const root = document.getElementById("ticks")
  if (!root) return
  const sheet = sheetOf(root, words)
  listen(sheet)
  takeUp(sheet)
  root.hidden = false
  show(sheet)
}
