// @ts-check
/**
 * Ticks as the device keeps them: under one key, the ticks of every checklist where the visitor asked for it.
 */

/** The key has the version in its name: another version's ticks are never overwritten. */
const KEY = "guide.ticks.v1"
export const VERSION = 1

/** Ticked items by checklist. @typedef {Record<string, string[]>} Lists */

/** @param {unknown} value @returns {value is string[]} */
export function isIds(value) {
  return Array.isArray(value) && value.length < 1000 && value.every((each) => typeof each === "string")
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** What the device has; null where it is not ours to read. Throws where nothing can be read. @returns {Lists | null} */
export function keptLists() {
  const text = localStorage.getItem(KEY)
  if (text === null) return {}
  try {
    const value = JSON.parse(text)
    return isRecord(value) && value.version === VERSION && isRecord(value.lists)
      && Object.values(value.lists).every(isIds) ? /** @type {Lists} */ (value.lists) : null
  } catch {
    return null
  }
}

/** Throws where nothing can be kept. @param {Lists} lists */
export function keepLists(lists) {
  localStorage.setItem(KEY, JSON.stringify({ version: VERSION, lists }))
}

export function dropLists() {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing can be kept here, so nothing is.
  }
}
