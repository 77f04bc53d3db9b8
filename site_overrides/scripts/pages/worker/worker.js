// @ts-check
/**
 * The service worker: answers from a copy of the whole site that it took when the visitor asked for one. It belongs
 * to one version of the site; a new version takes a new copy and drops the old one. It listens to no message, so no
 * page can tell it anything, and it asks for nothing but files of this site.
 */

/** Names of copies begin so, and the version follows. */
const COPY = "guide-copy-"
/** Files that are asked for at a time. */
const AT_A_TIME = 12

/** What the generator hands over (generator/publish/worker.py). @typedef {{version: string, files: string[]}} Data */

/** The worker's own scope; the types that we check with know windows alone. */
const worker = /** @type {any} */ (self)

/** @param {string} file */
function address(file) {
  return new URL(file.replace(/(^|\/)index\.html$/, "$1"), worker.registration.scope).href
}

/** Takes the copy: all files, or none. @param {string} name @param {string[]} files */
async function takeCopy(name, files) {
  const cache = await caches.open(name)
  try {
    for (let i = 0; i < files.length; i += AT_A_TIME) {
      // Asked of the host again: files that the browser has may be of the last version, and would stay in the copy.
      const asked = files.slice(i, i + AT_A_TIME).map((file) => new Request(address(file), { cache: "no-cache" }))
      await cache.addAll(asked)
    }
  } catch (reason) {
    await caches.delete(name)
    throw reason
  }
  // Else it would wait until no page of the site is open any longer.
  await worker.skipWaiting()
}

/** @param {string} name - the copy that stays */
async function dropOthers(name) {
  const old = (await caches.keys()).filter((each) => each.startsWith(COPY) && each !== name)
  await Promise.all(old.map((each) => caches.delete(each)))
  // Else pages that are open already would go on without the copy.
  await worker.clients.claim()
}

/**
 * From the copy, else from the site; without either, the page that says there is none.
 *
 * @param {string} name
 * @param {Request} request
 */
async function answer(name, request) {
  const url = new URL(request.url)
  url.search = ""
  url.hash = ""
  const cache = await caches.open(name)
  const kept = await cache.match(url.href.replace(/\/index\.html$/, "/"))
  if (kept) return kept
  try {
    return await fetch(request)
  } catch {
    return (await cache.match(address("404.html"))) ?? Response.error()
  }
}

/** @param {Data} data */
export function start({ version, files }) {
  const name = COPY + version
  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(takeCopy(name, files)))
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(dropOthers(name)))
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, url } = event.request
    const here = url.startsWith(worker.registration.scope)
    if (method === "GET" && here) event.respondWith(answer(name, event.request))
  })
}
