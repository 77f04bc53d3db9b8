/**
 * What the generator hands to the page (generator/quiz/bundle/__init__.py), and what the page's parts hand to each other.
 * Types alone: no line of this reaches a browser.
 */

/** One that names a value. @typedef {["is", string, string[]]} Is */
/** @typedef {{0: "not", 1: Condition}} Not */
/** @typedef {{0: "all" | "any", 1: Condition[]}} Several */
/** A condition as the generator compiled it; null always holds. @typedef {null | Is | Not | Several} Condition */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {"protection" | "circumstance"} kind
 * @property {string[]} options
 * @property {string[]} unsure - options that are read as the careful one
 * @property {string | null} careful
 * @property {string} [usual] - circumstances: the attribute of the kind of data that names the usual case, or an option
 * @property {string[]} [nearer] - options that "worse if" tries first
 * @property {Condition} asked
 * @property {{to: string, from: string[], effort: number}} [change] - what a visitor could really do
 */

/**
 * @typedef {object} Tool
 * @property {{runs: string, for: string, kind: string}} attributes
 * @property {Record<string, [string, string | null]>} topics - value, and the last ISO day it is relied on
 */

/**
 * @typedef {object} Table
 * @property {string} quiz
 * @property {string} as_of - the ISO day that the content vouches for
 * @property {string[]} verdicts - from mildest to most careful
 * @property {Question[]} questions
 * @property {{id: string, lines: [string, Condition][]}[]} signals
 * @property {{id: string, verdict: number, when: Condition, shows: string[], told?: "first" | "beside"}[]} rules - `told`: before
 *   the reasons that facts speak for, or behind all others
 * @property {Record<string, string>} careful - per topic the value that doubt is read as
 * @property {Record<string, string>} mildest - per topic the value that is best for a visitor
 * @property {Record<string, Record<string, string>>} data
 * @property {Record<string, Tool>} tools
 * @property {string[]} core - topics that a tool must be sure of to be named as a better place
 * @property {Condition} suggests - which tools may be named so
 * @property {string[]} candidates
 * @property {Record<string, Record<string, string>>} [places] - by tool and region the tool that is read instead
 * @property {Choice} [choice]
 * @property {Ranks} [ranks]
 */

/**
 * Tools whose model can run in two places: the question that says in which, its option for the visitor's own computer,
 * and by tool the one that is read with any other answer.
 * @typedef {{question: string, device: string, in_cloud: Record<string, string>}} Choice
 */

/**
 * How tools are ranked by what a visitor needs.
 * @typedef {object} Ranks
 * @property {string[]} tools - by their names
 * @property {{id: string, options: string[], unsure: string[], careful: string | null}[]} needs
 * @property {{id: string, topics: string[], needed: Condition, vital: Condition, beside: boolean}[]} points
 * @property {["fewest" | "most", string, string][]} order - of which grade, among which points; the first decides
 */

/**
 * `data` (a slug or several), `tool` (an id or several), and an option by further question.
 * @typedef {Record<string, string | string[] | undefined>} Answers
 */

/**
 * @typedef {object} Decision
 * @property {string | null} verdict - null until all that is asked first is there
 * @property {"not_yet" | "not_here" | null} line - for `avoid`: do changes inside this plan lead to `care`?
 * @property {string[]} rules - ids of the rules that fired, in the order of the file
 * @property {string[]} asked - questions that these answers raise
 * @property {Record<string, string>} assumed - circumstances nobody answered, with the usual case taken
 * @property {string[]} ignored - answers that no question asked for
 */

/**
 * A rule that decides, with the fact that speaks for it; null: none that can be relied on.
 * @typedef {{rule: string, tool: string | null, topic: string | null}} Reason
 */

/** What conditions read: the value of each name, by the name's number. @typedef {(string | undefined)[]} Values */

/** @typedef {(values: Values) => boolean} Test */

/**
 * A table made ready: every condition is a closure, every name a number.
 * @typedef {object} Engine
 * @property {Table} table
 * @property {Map<string, number>} names
 * @property {Map<string, Values>} plans - what rules read of tools, by day and tool: each is worked out once
 * @property {{question: Question, slot: number, asked: Test}[]} questions
 * @property {{slot: number, lines: [string, Test][]}[]} signals
 * @property {Test[]} rules
 * @property {Test} suggests
 * @property {string[]} first - what a verdict needs: `data`, `tool`, both or none
 */

/** @typedef {import("../../site_overrides/scripts/shared/wording.js").Words} Words */

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
 * @property {string} [why] - reports: why to ask
 * @property {string} [good] - reports: what a good answer is
 */

/**
 * What a verdict needs.
 * @typedef {object} Core
 * @property {"share" | "plain" | "report" | "todo"} result - the sort of result
 * @property {Table} table
 * @property {string} today - ISO day of the build
 * @property {string} version - of the facts and rules
 * @property {Record<string, string[]>} asides - choices that no rule reads, with the ids of their options
 * @property {Record<string, [string, string[]]>} ways - how it is shared: words, advice
 * @property {{data: Record<string, string>, tool: Record<string, string>}} moved - old names by what stands now
 * @property {Words} words
 * @property {Record<string, QuestionWords>} questions
 * @property {Record<string, {because: string, why: string, unknown?: string, shows: string[]}>} rules
 * @property {Record<string, string>} kinds - names
 * @property {Record<string, string[]>} also - what else kinds are called
 * @property {Record<string, string[]>} secrets - by kind the secrets to take out of it before anything else
 * @property {Record<string, [string, string, string[], string[] | null]>} tools - name, plan, aliases; of tools that are no
 *   assistant of ours the topics that we take for granted
 * @property {[string, string[], string, string][]} uncovered - products that have no page: name, aliases, what they are not
 *   the same as, the tool that they are treated as
 * @property {Record<string, number>} shelf - days until a fact is flagged
 */

/** @typedef {{task: string, platform: string, variant?: string, plan?: string, steps: string[], gotcha?: string, source: number}} Steps */
/**
 * What a result adds. It comes in a script of its own, loaded last whatever is answered.
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
 * @property {Record<string, {before: string, after: string, safe: string[], act: string[], tell: string[]}>} kinds -
 *   example, recipe, what to do when shared already
 * @property {Record<string, Steps[]>} steps - by assistant
 * @property {Record<string, Record<string, number[]>>} others - by tool and topic rows of facts for other regions
 * @property {Record<string, [string, number[], number[], number[]]>} homes - regions: words, rows of rights to deletion,
 *   of rights that help where there is none, of places whose texts hold there
 * @property {[string, string, string, string, string][]} rights - place, title, law, deadline, slug
 * @property {Record<string, string>} contacts - by assistant where requests about one's data go
 * @property {import("../../site_overrides/scripts/shared/region.js").Regions} region
 * @property {string} base - the way to the site's root
 */

/**
 * @typedef {object} Acts
 * @property {(set: Record<string, string>) => void} apply
 * @property {(set: Record<string, string>) => void} foresee - prepares for `apply`, while the press lasts
 * @property {() => void} change
 * @property {(name: string, value: string) => void} remove
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
 * @property {Answers} placed - as the engine reads them: by the plan of the visitor's region
 * @property {Decision} decision
 * @property {string} today
 * @property {() => import("../engine/better.js").Improvement[]} here - those inside the plan
 * @property {() => import("../engine/better.js").Improvement[]} better - all of them, worked out when they are asked for
 * @property {() => ReturnType<typeof import("../engine/better.js").worseIf>} worse - assumptions that would be harsher otherwise
 * @property {() => import("../engine/priorities.js").Todo[]} todos - changes that are still open, what weighs most first
 * @property {string[]} deciding - rules whose verdict is the verdict, the first reason first
 * @property {() => string} ground - the fact that speaks for the first reason, in words; empty where none does
 * @property {(rule: string, tools?: string[]) => string} claim - for all tools, or for some of them
 * @property {(text: string) => string} named - with {tool} filled in
 * @property {Acts} acts
 */

/**
 * What the results of one sort of quiz are made of.
 * @typedef {object} Parts
 * @property {(core: Core, details: Details) => HTMLElement[]} begin - what has to be there before answers are restored
 * @property {(result: Result) => (HTMLElement | null | false)[]} acts - under the verdict: at most one button and one link
 * @property {(result: Result) => (() => HTMLElement | null)[]} reasons - what stands below the verdict
 * @property {(result: Result, details: Details) => HTMLElement[]} advice
 * @property {(result: Result, details: Details) => HTMLElement} take
 */

export {}
