/**
 * Elements, made without HTML: whatever stands in content or in a link stays text.
 */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Make an element.
 *
 * @param {string} what - tag and classes: "p.small.after"
 * @param {Record<string, unknown> | null} [props] - attributes; functions are event handlers; null, undefined and
 *   false leave an attribute out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function el(what, props, ...children) {
  const [tag, ...classes] = what.split(".")
  const made = document.createElement(tag)
  if (classes.length) made.className = classes.join(" ")
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function") made.addEventListener(name, /** @type {EventListener} */ (value))
    else if ((value ?? false) !== false) {
      made.setAttribute(name, name === "href" ? onDisk(String(value)) : String(value))
    }
  }
  made.append(...children.flat().filter(isThere))
  return made
}

/** Without a server a folder needs its index.html. @param {string} address */
function onDisk(address) {
  const inside = location.protocol === "file:" && !/^[a-z]+:/.test(address)
  return inside ? address.replace(/\/(?=#|$)/, "/index.html") : address
}

/** @param {Child} child @returns {child is Node | string} */
function isThere(child) {
  return Boolean(child)
}

/** What the page is sure to have. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

/**
 * A drawing from the page's sprite. It is decoration: the word always stands beside it.
 *
 * @param {string} id
 * @param {string} [classes]
 * @returns {SVGElement}
 */
export function drawing(id, classes) {
  const [svg, use] = ["svg", "use"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name))
  if (classes) svg.setAttribute("class", classes)
  svg.setAttribute("aria-hidden", "true")
  use.setAttribute("href", `#${id}`)
  svg.append(use)
  return svg
}

/**
 * Make the children of a box these, in this order, without touching those that already stand right:
 * an element that is moved loses the focus.
 *
 * @param {Element} box
 * @param {Element[]} wanted
 */
export function arrange(box, wanted) {
  for (const child of [...box.children]) if (!wanted.includes(child)) child.remove()
  wanted.forEach((child, i) => {
    if (box.children[i] !== child) box.insertBefore(child, box.children[i] ?? null)
  })
}

/**
 * A button that looks like what it does: "quiet" with an edge, "plain" like a link.
 *
 * @param {string} look
 * @param {string} says
 * @param {() => void} click
 * @param {() => void} [pointerdown] - what can be done before the press ends
 * @returns {HTMLElement}
 */
export function button(look, says, click, pointerdown) {
  return el(look ? `button.btn.${look}` : "button.btn", { type: "button", click, pointerdown }, says)
}

/**
 * A section with its heading.
 *
 * @param {string} id
 * @param {string} title
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function section(id, title, ...children) {
  // The heading can take the focus, so that a button above can lead here without an address.
  return el("section", { "aria-labelledby": id }, el("h2", { id, tabindex: "-1" }, title), ...children)
}

/**
 * Lead the visitor to a heading, on a press only; what is folded around it opens. A link to "#id" would show in the
 * address bar.
 *
 * @param {string} id
 */
export function leadTo(id) {
  // In a frame the page has no such part, but a link to the whole that has.
  const there = document.getElementById(id) ?? document.querySelector("#whole a")
  for (let part = there?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true
  if (there instanceof HTMLElement) there.focus({ preventScroll: true })
  there?.scrollIntoView({ block: "start" })
}

/**
 * Copy a text, and say whether that worked.
 *
 * @param {string} text
 * @param {import("./wording.js").Words} words
 * @param {HTMLElement} status
 */
export async function copyText(text, words, status) {
  let says = words.copied
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Browsers give no clipboard to pages from a plain http address, and others refuse it.
    says = words.not_copied
  }
  status.textContent = says
}
