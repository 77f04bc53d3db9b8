/**
 * A result of reasons and changes, and nothing else.
 */
import { button, leadTo } from "../../site_overrides/scripts/shared/dom.js"
import { reasons } from "../result/reasons.js"
import { take } from "../result/take.js"

/** @type {import("../data/types.js").Parts} */
export const plain = {
  begin: () => [],
  acts: ({ core, better }) => [better().length > 0 && button("", core.words.show_better, () => leadTo("better"))],
  reasons,
  advice: () => [],
  take,
}
