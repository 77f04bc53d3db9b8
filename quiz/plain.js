/**
 * A result of reasons and changes, and nothing else.
 */
import { button, leadTo } from "./dom.js"
import { reasons } from "./reasons.js"
import { take } from "./take.js"

/** @type {import("./types.js").Parts} */
export const plain = {
  begin: () => [],
  acts: ({ core, better }) => [better().length > 0 && button("", core.words.show_better, () => leadTo("better"))],
  reasons,
  advice: () => [],
  take,
}
