/**
 * What the second script adds to "Should I share this?": what to do, by kind of data, assistant, way and place.
 */
import { alreadyShared, settings, writeInstead } from "./advice.js"
import { Choice } from "./choice.js"
import { el } from "./dom.js"
import { grounds } from "./grounds.js"
import { whereItHolds } from "./places.js"
import { walkthroughs } from "./steps.js"
import { take } from "./take.js"

/** @typedef {import("./types.js").Result} Result */

/** @type {Record<string, Choice>} */
const choices = {}

/**
 * Advice for the way in which it is shared.
 *
 * @param {Result} result
 * @returns {(HTMLElement | false)[]}
 */
function wayAdvice({ core, answers }) {
  const way = core.ways[String(answers.way)]
  return [way && el("ul", null, way[1].map((text) => el("li", null, text)))]
}

/** @type {import("./types.js").More} */
export const more = {
  grounds,
  begin: ({ words, ways }, { homes }) => {
    const options = (/** @type {Record<string, any[]>} */ all) => (
      Object.entries(all).map(([id, [says]]) => /** @type {[string, string]} */ ([id, says])))
    choices.way = new Choice("way", words.way, words.way_how, options(ways))
    choices.home = new Choice("home", words.home, words.home_how, options(homes))
    return [choices.home.box, choices.way.box]
  },
  advice: (result, details) => [
    writeInstead(result, details),
    choices.way.with(wayAdvice(result)),
    ...result.decision.verdict === "ok" ? [] : settings(result, details),
    alreadyShared(result, details),
    choices.home.with(whereItHolds(result, details)),
  ],
  hasSteps: ({ answers }, details, task) => walkthroughs(details, String(answers.tool), task).length > 0,
  take,
}
