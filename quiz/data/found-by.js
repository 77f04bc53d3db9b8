/**
 * Everyday words that find kinds of data. They are many, and few visitors search: they come in a script of their own
 * once somebody enters the field. Until then, or where they do not come, names and aliases find what they find.
 */

/** Where the script leaves them. @type {{quizFoundBy?: Record<string, string[]>}} */
const brought = /** @type {any} */ (window)

/** Whether they are on their way, or here. */
let coming = false

/**
 * Load them, once.
 *
 * @param {Record<string, string[]>} also - what else kinds are called: they are added there
 * @param {() => void} then - they have come
 */
export function loadFoundBy(also, then) {
  // The script of the quiz's data, the first of its folder, tells where the one beside it is.
  const data = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[src*='assets/quiz/']"))
  if (coming || !data) return
  coming = true
  const script = document.createElement("script")
  script.src = data.src.replace(/\.js$/, "-words.js")
  script.addEventListener("load", () => {
    for (const [kind, words] of Object.entries(brought.quizFoundBy ?? {})) also[kind]?.push(...words)
    then()
  })
  document.head.append(script)
}
