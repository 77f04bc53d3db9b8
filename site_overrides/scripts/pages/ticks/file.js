// @ts-check
/**
 * Ticks as a file, which the visitor takes along and opens again.
 */

import { VERSION, isIds, isRecord } from "./kept.js"

const FORMAT = "ai-chat-privacy-guide ticks"
/** Bytes of a file that may be one of ours. */
const MOST = 100000

/** Ticks of one checklist. @typedef {{ checklist: string, ticked: string[] }} Saved */
/** Why a file is none that we read: the key of the words. @typedef {"foreign" | "unreadable" | "version"} Why */

/** @param {string} checklist @param {string[]} ticked @returns {string} the file's name */
export function saveTicks(checklist, ticked) {
  const text = JSON.stringify({ format: FORMAT, version: VERSION, checklist, ticked })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  link.download = `ticks-${checklist}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  return link.download
}

/** @param {File} chosen @returns {Promise<Saved | Why>} */
export async function readTicks(chosen) {
  if (chosen.size > MOST) return "foreign"
  try {
    return savedIn(JSON.parse(await chosen.text()))
  } catch {
    return "unreadable"
  }
}

/** @param {unknown} value @returns {Saved | Why} */
function savedIn(value) {
  if (!isRecord(value) || value.format !== FORMAT) return "foreign"
  if (value.version !== VERSION) return "version"
  const { checklist, ticked } = value
  return isIds(ticked) && typeof checklist === "string" ? { checklist, ticked } : "unreadable"
}
