/**
 * What the generator hands to the page (generator/quiz/bundle.py), and what the page's parts hand to each other.
 * Types alone: no line of this reaches a browser.
 */

/** @typedef {import("./engine.js").Answers} Answers */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Table} Table */
/** @typedef {import("./wording.js").Words} Words */

/** @typedef {{says: string, hint?: string, assumed?: string, worse?: string}} OptionWords */
/** @typedef {{to: string, says: string, hint?: string, first: string, walkthrough?: string}} ChangeWords */
/**
 * @typedef {object} QuestionWords
 * @property {string} kind
 * @property {string} asks
 * @property {string} [hint]
 * @property {string[]} unsure
 * @property {Record<string, OptionWords>} options
 * @property {ChangeWords} [change]
 */

/**
 * What a verdict needs.
 * @typedef {object} Core
 * @property {Table} table
 * @property {string} today - ISO day of the build
 * @property {Words} words
 * @property {Record<string, QuestionWords>} questions
 * @property {Record<string, {because: string, why: string, unknown?: string, shows: string[]}>} rules
 * @property {Record<string, string>} kinds - names
 * @property {Record<string, [string, string, string[], string[]?]>} tools - name, plan, aliases; of tools that are no
 *   assistant of ours the topics that we take for granted
 * @property {Record<string, number>} shelf - days until a fact is flagged
 */

/** @typedef {{task: string, platform: string, plan?: string, steps: string[], gotcha?: string, source: number}} Steps */
/**
 * What a result adds. It comes in a second script, loaded after the first whatever is answered.
 * @typedef {object} Details
 * @property {Record<string, [string, string]>} topics - question, kind of shelf life
 * @property {string[]} says - values in words
 * @property {string[]} places
 * @property {[string, string | null, string, string, string, number[]][]} sources - title, url, dated, seen, flags
 *   (u: undated copy, c: vendor's own claim), places covered
 * @property {[string | number, number, string, number | null, string, number[]][]} facts - value, row of its words,
 *   sentence, row of its source, confidence, places
 * @property {Record<string, Record<string, number>>} tools - row of the fact by topic
 * @property {Record<string, number>} rules - row of the source
 * @property {Record<string, {before: string, after: string, safe: string[], act: string[], tell: string[],
 *   also: string[]}>} kinds - example, recipe, what to do when shared already, aliases
 * @property {Record<string, Steps[]>} steps - by assistant
 */

/**
 * @typedef {object} Acts
 * @property {(set: Record<string, string>) => void} apply
 * @property {() => void} change
 * @property {(kind: string) => void} remove
 * @property {() => void} clear
 * @property {(text: string, status: HTMLElement) => void} copy
 */

/**
 * Everything that the parts of a result are drawn from.
 * @typedef {object} Result
 * @property {Core} core
 * @property {Engine} engine
 * @property {Details | null} details
 * @property {Answers} answers
 * @property {import("./engine.js").Decision} decision
 * @property {string} today
 * @property {import("./better.js").Improvement[]} better
 * @property {string[]} deciding - rules whose verdict is the verdict
 * @property {(rule: string) => string} claim
 * @property {(text: string) => string} named
 * @property {Acts} acts
 */

export {}
