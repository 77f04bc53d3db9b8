// @ts-check
/**
 * Ticks on a checklist. They live in the page. Only after "Remember my ticks" are they kept on the device, under one
 * key for all checklists, until "Erase". Words come from content; names that were renamed stand in #ticks.
 */

/** The key has the version in its name: another version's ticks are never overwritten. */
const KEY = "guide.ticks.v1"
const VERSION = 1
const FORMAT = "ai-chat-privacy-guide ticks"
/** Bytes of a file that may be one of ours. */
const MOST = 100000

/** @typedef {Record<string, string[]>} Lists */

/** @param {unknown} value @returns {value is string[]} */
const isIds = (value) => Array.isArray(value) && value.length < 1000 && value.every((each) => typeof each === "string")

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/** @param {HTMLElement} root @param {Record<string, string>} words */
function startTicks(root, words) {
  const named = root.dataset
  const list = named.list ?? ""
  /** Names that this checklist had. @type {string[]} */
  const was = JSON.parse(named.was ?? "[]")
  /** Items that were renamed, "checklist/item" to the item's name now. @type {Record<string, string>} */
  const moved = JSON.parse(named.moved ?? "{}")
  const boxes = new Map([...document.querySelectorAll("input.tick")].map((box) => [box.id.slice(5), box]))
  const buttons = new Map([...root.querySelectorAll("button")].map((each) => [each.value, each]))
  const file = /** @type {HTMLInputElement} */ (root.querySelector("input[type=file]"))
  const told = /** @type {HTMLElement} */ (root.querySelector(".told"))
  const done = /** @type {HTMLElement} */ (root.querySelector(".done"))
  /** Ticks of points that no longer stand here: kept, because they are not ours to lose. @type {string[]} */
  let gone = []
  let remembers = false

  const box = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (boxes.get(id))
  const ticked = () => [...boxes.keys()].filter((id) => box(id).checked)
  /** @param {string} text @param {Record<string, unknown>} [values] */
  const say = (text, values = {}) => {
    told.textContent = text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
  }

  /** What the device has; null where it is not ours to read. @returns {Lists | null} */
  function stored() {
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

  /** Writes the ticks, if the visitor asked for it and has not erased them in another tab. @param {boolean} [first] */
  function keep(first) {
    try {
      const lists = stored()
      if (!lists || !(first || [list, ...was].some((name) => lists[name]))) remembers = false
      else {
        for (const name of was) delete lists[name]
        lists[list] = [...ticked(), ...gone]
        localStorage.setItem(KEY, JSON.stringify({ version: VERSION, lists }))
        remembers = true
      }
      if (first) say(lists ? words.remembered : words.damaged)
    } catch {
      remembers = false
      say(words.cannot)
    }
    show()
  }

  /** Ticks what *ids* name, under the names of today; returns how many there are. @param {string} from @param {string[]} ids */
  function tick(from, ids) {
    let count = 0
    for (const each of ids) {
      const id = moved[`${from}/${each}`] ?? moved[`${list}/${each}`] ?? each
      if (boxes.has(id)) {
        box(id).checked = true
        count += 1
      } else if (!gone.includes(id)) gone.push(id)
    }
    return count
  }

  function show() {
    done.textContent = words.done.replace("{done}", String(ticked().length)).replace("{all}", String(boxes.size))
    const remember = /** @type {HTMLButtonElement} */ (buttons.get("remember"))
    remember.setAttribute("aria-pressed", String(remembers))
  }

  function erase() {
    for (const id of boxes.keys()) box(id).checked = false
    gone = []
    remembers = false
    try {
      localStorage.removeItem(KEY)
    } catch {
      // Nothing can be kept here, so nothing is.
    }
    say(words.erased)
    show()
  }

  function save() {
    const text = JSON.stringify({ format: FORMAT, version: VERSION, checklist: list, ticked: [...ticked(), ...gone] })
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
    link.download = `ticks-${list}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
    say(words.saved, { name: link.download })
  }

  /** Reads a file; one that is not as it should be changes nothing. @param {File} chosen */
  async function open(chosen) {
    if (chosen.size > MOST) return say(words.foreign)
    let value
    try {
      value = JSON.parse(await chosen.text())
    } catch {
      return say(words.unreadable)
    }
    if (!isRecord(value) || value.format !== FORMAT) return say(words.foreign)
    if (value.version !== VERSION) return say(words.version)
    if (!isIds(value.ticked) || typeof value.checklist !== "string") return say(words.unreadable)
    if (![list, ...was].includes(value.checklist)) return say(words.other)
    const before = gone.length
    const count = tick(value.checklist, value.ticked)
    say(gone.length > before ? words.partly : words.opened, { count, gone: gone.length - before })
    if (remembers) keep()
    show()
  }

  for (const id of boxes.keys()) box(id).addEventListener("change", () => (remembers ? keep() : show()))
  const acts = { remember: () => keep(true), erase, save, open: () => file.click() }
  for (const [name, act] of Object.entries(acts)) buttons.get(name)?.addEventListener("click", act)
  file.addEventListener("change", () => {
    if (file.files?.[0]) open(file.files[0])
    // So that the same file, chosen once more, is a change again.
    file.value = ""
  })

  try {
    const lists = stored() ?? {}
    for (const name of [list, ...was]) {
      if (!lists[name]) continue
      remembers = true
      tick(name, lists[name])
    }
  } catch {
    // Reading is not allowed here: the page works without.
  }
  root.hidden = false
  show()
}

/** @param {Record<string, string>} words */
export function start(words) {
  const root = document.getElementById("ticks")
  if (root) startTicks(root, words)
}
