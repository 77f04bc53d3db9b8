// @ts-check
/**
 * Texts to say or to send: a button beside each copies it. Without this script the text is there to mark. Nothing is
 * sent or kept.
 */
import { copyText } from "../../shared/dom.js"

/** @param {import("../../shared/wording.js").Words} words - what "copied" and "not copied" say */
export function start(words) {
  for (const field of document.querySelectorAll(".tocopy")) {
    const [text, acts, told] = [".msg", ".acts", ".told"].map(
      (part) => /** @type {HTMLElement} */ (field.querySelector(part)),
    )
    acts.hidden = false
    // Its line breaks are elements on the page.
    const lines = [...text.childNodes].map((part) => (part.nodeName === "BR" ? "\n" : part.textContent))
    acts.querySelector("button")?.addEventListener("click", () => copyText(lines.join(""), words, told))
  }
}
