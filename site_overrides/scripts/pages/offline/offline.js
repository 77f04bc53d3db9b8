// @ts-check
/**
 * The page where a visitor may keep the whole site on the device, and drop it again. Nothing is registered, kept or
 * asked for before the press.
 */

/** @param {Record<string, string>} words */
export function start(words) {
  const root = document.getElementById("offline")
  if (!root) return
  const told = /** @type {HTMLElement} */ (root.querySelector("[role=status]"))
  const [keep, drop] = /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll("button")])
  const site = root.dataset.site ?? "."
  const workers = navigator.serviceWorker

  const copies = async () => (await caches.keys()).filter((name) => name.startsWith("guide-copy-"))
  const ours = () => workers.getRegistration(new URL(`${site}/`, location.href).href)
  const show = async () => {
    const there = Boolean((await ours())?.active)
    keep.disabled = there
    drop.disabled = !there && !(await copies()).length
    return there
  }

  /** @param {ServiceWorkerRegistration} registration @returns {Promise<boolean>} */
  const settled = (registration) => new Promise((resolve) => {
    const worker = registration.installing ?? registration.waiting ?? registration.active
    const look = () => {
      if (worker?.state === "activated") resolve(true)
      if (!worker || worker.state === "redundant") resolve(false)
    }
    worker?.addEventListener("statechange", look)
    look()
  })

  keep.addEventListener("click", async () => {
    keep.disabled = true
    told.textContent = words.keeping
    try {
      const registration = await workers.register(`${site}/sw.js`, { scope: `${site}/`, updateViaCache: "none" })
      told.textContent = (await settled(registration)) ? words.kept : words.failed
    } catch {
      told.textContent = words.failed
    }
    await show()
  })

  drop.addEventListener("click", async () => {
    await (await ours())?.unregister()
    await Promise.all((await copies()).map((name) => caches.delete(name)))
    told.textContent = words.dropped
    await show()
  })

  root.hidden = false
  root.previousElementSibling?.setAttribute("hidden", "")
  if (!workers || !window.isSecureContext || !location.protocol.startsWith("http")) {
    keep.disabled = drop.disabled = true
    told.textContent = words.cannot
  } else show().then((there) => { if (there) told.textContent = words.kept })
}
