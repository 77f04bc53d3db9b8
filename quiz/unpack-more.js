/**
 * The second script's data, made what the other modules read.
 */
import { entries } from "./unpack.js"

/**
 * @param {any} packed
 * @returns {import("./types.js").Details}
 */
export function unpackDetails(packed) {
  const topics = Object.keys(packed.topics)
  const rows = Object.entries(/** @type {Record<string, number[]>} */ (packed.tools))
    .map(([tool, facts]) => [tool, Object.fromEntries(topics.map((topic, i) => [topic, facts[i]]))])
  return { ...packed, tools: Object.fromEntries(rows), kinds: entries(packed.kinds, ["safe", "act", "tell"]) }
}
