/**
 * "Where do you live?" on pages of the guide. Without this script the question is hidden and all lines are shown.
 */
import { Where } from "../../shared/where.js"

/** @typedef {import("../../shared/region.js").Regions} Regions */

/** @param {Regions} regions */
export function start(regions) {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  new Where(regions, new URL("..", src).href).start()
}
