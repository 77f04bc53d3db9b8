/**
 * The four papers as text: rules for staff, questions for a vendor, a notice, a register. Pure functions.
 */

import { ageState, fill, longDate } from "../../shared/wording.js"
import { oneLine } from "../../shared/plain.js"
import { csv } from "./csv.js"

/** @typedef {import("../../shared/sources.js").Source} Source */

/**
 * What the generator hands over (generator/tools/kit.py), and what the form has.
 *
 * @typedef {object} Data
 * @property {import("../../shared/sources.js").Words} words
 * @property {import("../../shared/sources.js").Words} shared - words of the other pages
 * @property {string} today - ISO day of the build
 * @property {string} as_of - the ISO day that the content vouches for
 * @property {Tool[]} tools
 * @property {string[]} never - kinds of data that are for no chat
 * @property {string[]} staff
 * @property {string[]} slipped
 * @property {Item[]} five
 * @property {string[]} more
 * @property {Law[]} laws
 * @property {{policy: number, company: number}} shelf - days until a source is flagged
 *
 * @typedef {object} Tool - a plan that the form can name
 * @property {string} id
 * @property {string} name
 * @property {string} plan
 * @property {Fact[]} facts
 *
 * @typedef {object} Item
 * @property {string} ask
 * @property {string} good - what a good answer is
 *
 * @typedef {object} Law
 * @property {string} law
 * @property {string} provision
 * @property {string} duty
 * @property {string} who
 * @property {string} since
 * @property {Source[]} sources
 *
 * @typedef {object} Fact
 * @property {string} topic
 * @property {string} short
 * @property {string} says
 * @property {Source | null} source
 *
 * @typedef {object} Row - one tool as the form has it
 * @property {string} tool - id of a plan that we know; "other"
 * @property {string} other_name
 * @property {string} purpose
 * @property {string} allowed
 * @property {string} status
 * @property {string} owner
 *
 * @typedef {object} Answers
 * @property {string} business
 * @property {string} contact
 * @property {string} bot_name
 * @property {string} vendor
 * @property {string} kept
 * @property {string} person
 * @property {string} notice_link
 * @property {Row[]} rows
 * @property {string} today
 */

/** Signs that mean something in Markdown or HTML. */
const SPECIAL = /[\\`*_{}[\]#|~]/g

/**
 * @param {string} text
 * @returns {string} on one line, and shown as typed by whatever shows Markdown
 */
export function typed(text) {
  return oneLine(text).slice(0, 300).replace(SPECIAL, "\\$&").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @returns {Record<string, string>} what stands for each gap, in brackets where nothing was filled in
 */
function gaps(data, answers) {
  const { blanks } = data.words
  const keys = ["business", "contact", "bot_name", "vendor", "kept", "person", "notice_link"]
  const given = Object.fromEntries(keys.map((key) => [key, typed(/** @type {any} */ (answers)[key]) || `[${blanks[key]}]`]))
  if (!answers.bot_name.trim()) given.bot_name = blanks.bot_name
  return { ...given, date: longDate(answers.today, data.shared.number) }
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @returns {string}
 */
export function rulesText(data, answers) {
  const words = data.words.rules
  const given = gaps(data, answers)
  const rows = named(data, answers)
  return [
    `# ${fill(words.heading, given)}`, fill(words.made, given),
    `## ${words.tools}`,
    rows.length ? list(rows.map((row) => ruleOf(data, answers, row))) : words.none,
    `## ${words.never}`, list(data.never), `## ${words.before}`, list(data.staff),
    `## ${words.slipped}`, list(data.slipped), words.end, "",
  ].join("\n\n")
}

/** @param {string[]} lines @returns {string} */
function list(lines) {
  return lines.map((line) => `- ${line}`).join("\n")
}

/**
 * @typedef {Row & {name: string, plan: string, facts: Fact[]}} Named
 * @param {Data} data
 * @param {Answers} answers
 * @returns {Named[]} the rows in which a tool is named
 */
function named(data, answers) {
  return answers.rows.flatMap((row) => {
    const known = data.tools.find((each) => each.id === row.tool)
    if (known) return [{ ...row, name: known.name, plan: known.plan, facts: known.facts }]
    return row.tool === "other" && row.other_name.trim() ? [{ ...row, name: row.other_name, plan: "", facts: [] }] : []
  })
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @param {Named} row
 * @returns {string}
 */
function ruleOf(data, answers, row) {
  const { rules: words, blanks } = data.words
  const name = typed([row.name, row.plan].filter(Boolean).join(", "))
  const line = fill(words.line, {
    name: `**${name}**`, status: data.words.status[row.status],
    purpose: typed(row.purpose) || `[${blanks.purpose}]`, allowed: data.words.allowed[row.allowed],
  })
  if (!row.facts.length || row.status === "barred") return line
  const facts = row.facts.map((fact) => factOf(data, answers, fact)).join(words.joint)
  return `${line} ${fill(words.facts, { facts })}`
}

/** @param {Data} data @param {Answers} answers @param {Fact} fact @returns {string} */
function factOf(data, answers, fact) {
  const { rules: words } = data.words
  const { source, short, says } = fact
  if (!source?.seen) return fill(words.fact_unseen, { short, says })
  const old = ageState(source, data.shelf.policy, answers.today, data.as_of) === "fresh" ? "" : words.old
  return fill(words.fact, { short, says, date: longDate(source.seen, data.shared.number), old })
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @returns {string}
 */
export function questionsText(data, answers) {
  const words = data.words.questions
  const given = gaps(data, answers)
  const first = data.five.map((each, i) => (
    [`${i + 1}. ${each.ask}`, `   ${fill(words.good, { good: each.good })}`, `   ${words.answer}`].join("\n\n")))
  const more = data.more.map((ask, i) => (
    `${data.five.length + i + 1}. ${ask}\n\n   ${words.answer}`))
  return [
    `# ${fill(words.heading, given)}`, fill(words.made, given), `## ${words.first}`, ...first, `## ${words.more}`, ...more, "",
  ].join("\n\n")
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @returns {string}
 */
export function noticeText(data, answers) {
  const words = data.words.notice
  const given = gaps(data, answers)
  return [
    `## ${words.heading_first}`, fill(words.first, given), words.careful,
    `## ${words.heading_line}`, fill(words.person, given), fill(words.link, given),
    `## ${words.heading_policy}`, ...words.policy.map((/** @type {string} */ each) => fill(each, given)), "",
  ].join("\n\n")
}

/**
 * @param {Data} data
 * @param {Answers} answers
 * @returns {string[][]} the register: a row of headings, then one for each tool
 */
export function registerRows(data, answers) {
  const { columns } = data.words.register
  const told = (/** @type {Named} */ row, /** @type {string} */ topic) => row.facts.find((fact) => fact.topic === topic)
  const rows = named(data, answers).map((row) => {
    const trained = told(row, "training_default")
    return [
      row.name, row.plan, row.purpose, data.words.allowed[row.allowed], data.words.status[row.status], row.owner,
      trained?.says ?? "", told(row, "retention_deleted")?.says ?? "", told(row, "human_review")?.says ?? "",
      trained?.source?.url ?? "", trained?.source?.seen ?? "", answers.today,
    ]
  })
  return [Object.values(columns), ...rows]
}

/** @param {Data} data @param {Answers} answers @returns {string} */
export function registerText(data, answers) {
  return csv(registerRows(data, answers))
}
