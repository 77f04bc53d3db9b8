/**
 * A choice that changes advice and never the verdict: radios that stay the same elements from draw to draw.
 */
import { el } from "../../site_overrides/scripts/shared/dom.js"

/** One such choice. Its inputs are part of the form, so its answer goes where the others go. */
export class Choice {
  /**
   * @param {string} name
   * @param {string} asks
   * @param {string} hint
   * @param {[string, string][]} options - id and words
   * @param {HTMLElement} [more] - what can be done about the answer
   */
  constructor(name, asks, hint, options, more) {
    this.after = el("div.told")
    this.box = el("section.choice", { "aria-label": asks },
      el("fieldset.noprint", null, el("legend", null, asks), el("p.small", null, hint),
        el("div.chosen", null, options.map(([value, says]) => el("label", null,
          el("input", { type: "radio", name, value, form: "quiz" }), el("span", null, says)))), more),
      this.after)
  }

  /**
   * @param {(Node | false | null)[]} told - what the answer brings
   * @returns {HTMLElement}
   */
  with(told) {
    const there = /** @type {Node[]} */ (told.filter(Boolean))
    this.after.replaceChildren(...there)
    this.box.classList.toggle("noprint", !there.length)
    return this.box
  }
}
