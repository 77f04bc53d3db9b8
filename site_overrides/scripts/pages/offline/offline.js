// @ts-check
/**
 * The page where a visitor may keep the whole site on the device, and drop it again. Nothing is registered, kept or
 * asked for before the press.
 */

/**
 * @typedef {object} Place
 * @property {HTMLButtonElement} keep
 * @property {HTMLButtonElement} drop
 * @property {string} site - the site's root, from this page
 * @property {(key: string) => void} say - tells the words under a key
 */

/** @param {HTMLElement} root @param {Record<string, string>} words @returns {Place} */
function placeOf(root, words) {
  const told = /** @type {HTMLElement} */ (root.querySelector("[role=status]"))
  const [keep, drop] = /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll("button")])
  return { keep, drop, site: root.dataset.site ?? ".", say: (key) => { told.textContent = words[key] } }
}

/** Whether this browser keeps sites, and this one as it was opened. */
function canKeep() {
  return Boolean(navigator.serviceWorker) && window.isSecureContext && location.protocol.startsWith("http")
}

async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith("guide-copy-"))
}

/** @param {Place} place */
function ours({ site }) {
  return navigator.serviceWorker.getRegistration(new URL(`${site}/`, location.href).href)
}

/** Lets press what can be done; returns whether the site is kept. @param {Place} place */
async function show(place) {
  const there = Boolean((await ours(place))?.active)
  place.keep.disabled = there
  place.drop.disabled = !there && !(await copies()).length
  return there
}

/** Whether the worker came to work. @param {ServiceWorkerRegistration} registration @returns {Promise<boolean>} */
function settled(registration) {
  return new Promise((resolve) => {
    const worker = registration.installing ?? registration.waiting ?? registration.active
    const look = () => {
      if (worker?.state === "activated") resolve(true)
      if (!worker || worker.state === "redundant") resolve(false)
    }
    worker?.addEventListener("statechange", look)
    look()
  })
}

/** @param {Place} place */
async function keepSite(place) {
  const { keep, site, say } = place
  keep.disabled = true
  say("keeping")
  try {
    const options = /** @type {const} */ ({ scope: `${site}/`, updateViaCache: "none" })
    const registration = await navigator.serviceWorker.register(`${site}/sw.js`, options)
    say((await settled(registration)) ? "kept" : "failed")
  } catch {
    say("failed")
  }
  await show(place)
}

/** @param {Place} place */
async function dropSite(place) {
  await (await ours(place))?.unregister()
  await Promise.all((await copies()).map((name) => caches.delete(name)))
  place.say("dropped")
  await show(place)
}

/** @param {Record<string, string>} words */
export function start(words) {
  const root = document.getElementById("offline")
  if (!root) return
  const place = placeOf(root, words)
  place.keep.addEventListener("click", () => keepSite(place))
  place.drop.addEventListener("click", () => dropSite(place))
  root.hidden = false
  root.previousElementSibling?.setAttribute("hidden", "")
  if (!canKeep()) {
    place.keep.disabled = place.drop.disabled = true
    place.say("cannot")
  } else show(place).then((there) => { if (there) place.say("kept") })
}
