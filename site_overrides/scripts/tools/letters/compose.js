/**
 * A letter from its text and what the visitor filled in. Pure functions.
 */

import { longDate } from "../../shared/wording.js"
import { oneLine, plain } from "../../shared/plain.js"
import { lastDay, plusDays } from "./days.js"

/**
 * What the generator hands over (generator/tools/letters.py), and what becomes of it.
 *
 * @typedef {object} Under
 * @property {string} law
 * @property {number} count - days, months or business days
 * @property {import("./days.js").Unit} unit
 * @property {string} answer
 * @property {string} note
 * @property {string} slug - of the right that it uses
 * @property {boolean} asked - whether the letter asks for the days, and not the law
 *
 * @typedef {object} Letter
 * @property {string} kind
 * @property {string} subject
 * @property {string[]} body
 * @property {Under[]} under
 *
 * @typedef {object} Law
 * @property {string} id
 * @property {string} in_letters
 * @property {string} before - what to do before a complaint
 * @property {Regulator} regulator
 *
 * @typedef {object} Regulator
 * @property {string} name
 * @property {string} how
 * @property {string} link
 * @property {import("../../shared/sources.js").Source} source
 *
 * @typedef {object} Frame
 * @property {string} greeting
 * @property {string} account
 * @property {string} details
 * @property {string} identity
 * @property {string} closing
 * @property {Record<string, string>} blanks - what stands in brackets where nothing was filled in
 * @property {string} reason
 *
 * @typedef {object} FollowUp
 * @property {string} subject
 * @property {string[]} body
 *
 * @typedef {object} Table
 * @property {Letter[]} letters
 * @property {Law[]} laws
 * @property {Frame} frame
 * @property {FollowUp} reminder
 * @property {FollowUp} complaint
 * @property {number} reminder_days
 * @property {import("../../shared/sources.js").Words} number - words for dates
 *
 * What the visitor filled in; an empty text where nothing was.
 * @typedef {object} Filled
 * @property {string} law
 * @property {string} kind
 * @property {string} company
 * @property {string} assistant
 * @property {string} name
 * @property {string} account
 * @property {string} details
 * @property {string} reason
 * @property {string} wrong
 * @property {string} right
 * @property {string} sent - the day on which it is sent
 *
 * `mail` is the text without what a mail has anyway: name and day at its head, and the subject.
 * @typedef {{subject: string, text: string, mail: string}} Written
 *
 * @typedef {object} Composed
 * @property {Written} letter
 * @property {Written} reminder
 * @property {Written} complaint
 * @property {string} deadline
 * @property {string} again - the day until which the reminder waits
 * @property {Under} under
 * @property {Law} law
 */

/** Longer entries are cut: a letter is no place for a book, and mail programs take no book. */
const LONGEST = 4000

/**
 * @param {Table} table
 * @param {Filled} filled
 * @returns {Composed | null} null: there is no such letter under this law
 */
export function compose(table, filled) {
  const letter = table.letters.find((each) => each.kind === filled.kind && each.under.some(({ law }) => law === filled.law))
  const under = letter?.under.find(({ law }) => law === filled.law)
  const law = table.laws.find(({ id }) => id === filled.law)
  if (!letter || !under || !law) return null
  const deadline = lastDay(filled.sent, under.count, under.unit)
  const again = plusDays(deadline, table.reminder_days)
  const given = blanks(table, filled, law, { deadline, again })
  const written = textOf(table, letter, under, filled, given)
  const follow = { ...given, subject: written.subject }
  return {
    letter: written,
    reminder: followUp(table, table.reminder, follow, [`> ${written.subject}`, ...quotedLines(written.text)]),
    complaint: followUp(table, table.complaint, follow, []),
    deadline, again, under, law,
  }
}

/**
 * @param {Table} table
 * @param {Filled} filled
 * @param {Law} law
 * @param {{deadline: string, again: string}} days
 * @returns {Record<string, string>} what stands for each name in braces
 */
function blanks(table, filled, law, days) {
  const { frame, number } = table
  const long = (/** @type {string} */ day) => longDate(day, number)
  const one = (/** @type {"company" | "assistant" | "name" | "account"} */ key) => (
    oneLine(filled[key]).slice(0, LONGEST) || `[${frame.blanks[key]}]`)
  const many = (/** @type {"wrong" | "right"} */ key) => tidy(filled[key]) || `[${frame.blanks[key]}]`
  return {
    company: one("company"), assistant: one("assistant"), name: one("name"), account: one("account"),
    wrong: many("wrong"), right: many("right"), reason: tidy(filled.reason) || frame.reason,
    law: law.in_letters, regulator: law.regulator.name, days: String(table.reminder_days),
    sent: long(filled.sent), deadline: long(days.deadline), again: long(days.again),
  }
}

/** @param {string} text @returns {string} */
function tidy(text) {
  return plain(text).slice(0, LONGEST).trim()
}

/**
 * @param {Table} table
 * @param {Letter} letter
 * @param {Under} under
 * @param {Filled} filled
 * @param {Record<string, string>} given
 * @returns {Written}
 */
function textOf(table, letter, under, filled, given) {
  const { frame } = table
  const details = tidy(filled.details)
  const subject = put(letter.subject, given)
  const greeting = put(frame.greeting, given)
  const rest = [
    ...paragraphs(letter.body.map((each) => put(each, given))),
    ...(details ? [put(frame.details, { details }), ""] : []),
    put(frame.account, given), "", frame.identity, "", put(under.answer, given), "", frame.closing, given.name,
  ].join("\n")
  return {
    subject, text: [given.name, "", given.sent, "", greeting, "", subject, "", rest].join("\n"),
    mail: [greeting, "", rest].join("\n"),
  }
}

/**
 * @param {Table} table
 * @param {FollowUp} text
 * @param {Record<string, string>} given
 * @param {string[]} quote - lines put under it
 * @returns {Written}
 */
function followUp(table, text, given, quote) {
  const parts = [
    ...paragraphs(text.body.map((each) => put(each, given))), put(table.frame.account, given), "",
    table.frame.closing, given.name, ...(quote.length ? ["", ...quote] : []),
  ]
  const whole = parts.join("\n")
  return { subject: put(text.subject, given), text: whole, mail: whole }
}

/** @param {string} text @returns {string[]} the lines of a letter, marked as a mail program quotes */
function quotedLines(text) {
  return ["", ...text.split("\n")].map((line) => `> ${line}`.trimEnd())
}

/**
 * Paragraphs with an empty line behind each; items of a list stand together.
 *
 * @param {string[]} body
 * @returns {string[]}
 */
function paragraphs(body) {
  return body.flatMap((each, i) => (each.startsWith("- ") && body[i + 1]?.startsWith("- ") ? [each] : [each, ""]))
}

/**
 * Every name in braces is put in at once, so that braces which a visitor types stay as typed.
 *
 * @param {string} text
 * @param {Record<string, string>} given
 * @returns {string}
 */
function put(text, given) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole)
}
