/**
 * The page at a quiz's old address. A browser that the page alone leads on forgets what stands behind the #.
 */

/** Go on to the new address, with the answers of a link. */
export function start() {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript)
  location.replace(here.dataset.to + location.hash)
}
