/**
 * What has to be answered first, said on a press: a summary whose buttons lead to the questions.
 */
import { button, byId, el } from "../../site_overrides/scripts/shared/dom.js"

/** @param {string} name */
const fieldset = (name) => byId(`ask-${name}`)

/**
 * @param {string[]} first - the questions that a verdict needs
 * @param {string[]} missing - those of them to mark
 */
export function mark(first, missing) {
  byId("errors").hidden = !missing.length
  for (const name of first) fieldset(name)?.classList.toggle("missing", missing.includes(name))
}

/**
 * Say which questions are open, and take the focus there: the visitor has pressed for it.
 *
 * @param {import("./answers.js").Answers} answers
 * @param {import("./around.js").Around} around - opens the questions
 * @param {string} title
 */
export function complain(answers, around, title) {
  around.shrink(false)
  const given = answers.read()
  const missing = answers.first.filter((name) => !given[name])
  const box = byId("errors")
  const row = (/** @type {string} */ name) => el("li", null, button("plain",
    fieldset(name)?.querySelector("legend")?.textContent ?? "", () => answers.inputs(name)[0].focus()))
  box.replaceChildren(el("p", null, el("b", null, title)), el("ul", null, missing.map(row)))
  mark(answers.first, missing)
  box.focus()
}
