/**
 * The parts of the page below the form: the letter, its address, its day, and what comes after.
 */

import { copyText, el, section } from "../../shared/dom.js"
import { fill, longDate } from "../../shared/wording.js"
import { sourceLine } from "../../shared/sources.js"
import { printPart, saveFile, takeRow } from "../../shared/take.js"
import { calendarFile } from "./calendar.js"
import { longestMail, mailAddress } from "./mail.js"

/** @typedef {import("../../shared/sources.js").Source} Source */
/** @typedef {import("../../shared/sources.js").Words} Words */

/**
 * What the generator hands over (generator/tools/letters.py).
 *
 * @typedef {object} Data
 * @property {Words} words
 * @property {Words} shared - words of the other pages
 * @property {string} today - ISO day of the build
 * @property {string} as_of - the ISO day that the content vouches for
 * @property {import("./compose.js").Table} table
 * @property {Kind[]} kinds
 * @property {string[]} limits - what deletion does not reach
 * @property {Maker[]} assistants
 * @property {{settings: number, policy: number, company: number}} shelf - days until a source is flagged
 * @property {Record<string, string>} contacts - names of the ways to reach a maker
 * @property {import("../../shared/region.js").Regions} region
 *
 * @typedef {object} Kind
 * @property {string} id
 * @property {string} name
 * @property {string[]} asks_for - fields of the form
 * @property {boolean} limits - whether to say what deletion does not reach
 *
 * @typedef {object} Maker
 * @property {string} slug
 * @property {string} name
 * @property {string} company
 * @property {string} where
 * @property {Contact[]} contacts
 * @property {string[]} steps
 * @property {string} gotcha
 * @property {Source | null} source - of the steps
 * @property {Kept | null} kept
 *
 * @typedef {object} Contact
 * @property {string} key
 * @property {string} says
 * @property {string} url
 * @property {string} mail
 * @property {boolean} read - whether it stands in the steps, so that it rests on their source
 *
 * @typedef {object} Kept
 * @property {string} plan
 * @property {string} says
 * @property {string} fact
 * @property {Source} source
 *
 * What the parts are made from.
 *
 * @typedef {object} Shown
 * @property {Data} data
 * @property {import("./compose.js").Composed} composed
 * @property {import("./compose.js").Filled} filled
 * @property {Maker | null} maker - the chosen assistant; null: none, or another one
 * @property {HTMLElement} page
 */

/** @param {Shown} shown @returns {HTMLElement} */
export function letterPart({ data, composed, maker, page }) {
  const { letter: words, take } = data.words
  const { letter, under } = composed
  const paper = el("pre.paper", { dir: "auto", tabindex: "0" }, letter.text)
  const row = takeRow([
    [take.copy, (status) => copyText(letter.text, take, status), ""],
    [take.print, () => printPart(page, paper)],
    [take.save, (status) => { saveFile(take.file, "text/plain", letter.text); status.textContent = take.saved }],
  ])
  const right = document.querySelector(`[data-right="${CSS.escape(under.slug)}"] a`)?.cloneNode(true)
  row.querySelector("button")?.after(...mailLink(data.words.take, letter, maker, /** @type {HTMLElement} */ (row.querySelector(".told"))))
  return section(
    "letter", words.title, el("p", null, `${words.uses} `, right), under.note && el("p", null, under.note),
    paper, row, el("p.callout", null, words.identity),
  )
}

/**
 * A link and no button: it opens another program. Where the letter is too long for an address, the press copies it.
 *
 * @param {Record<string, string>} take
 * @param {import("./compose.js").Written} letter
 * @param {Maker | null} maker
 * @param {HTMLElement} status
 * @returns {HTMLElement[]}
 */
function mailLink(take, letter, maker, status) {
  const to = maker?.contacts.find((each) => each.mail)?.mail ?? ""
  const mail = mailAddress(to, letter.subject, letter.mail, longestMail(navigator.userAgent))
  const copy = () => copyText(letter.text, { ...take, copied: take.mail_copied }, status)
  const link = el("a.btn.quiet", { href: mail.address, id: "mail", click: mail.whole ? null : copy }, mail.whole ? take.mail : take.mail_long)
  return mail.whole ? [link] : [link, el("p.small.long", null, take.mail_long_hint)]
}

/** @param {Shown} shown @returns {HTMLElement} */
export function wherePart({ data, filled, maker }) {
  const words = data.words.where
  if (!maker) return section("where", words.title, el("p", null, filled.assistant ? words.other : words.ask))
  const { contacts, steps, source } = maker
  return section(
    "where", words.title,
    el("p", null, fill(words.who, { where: maker.where })),
    source && el("p", null, fill(words.lead, { company: maker.company })),
    steps.length > 0 && el("ol.steps", null, steps.map((step) => el("li", null, step))),
    source ? sourceLine(source, data, data.shelf.settings) : el("p.callout", null, words.none),
    maker.gotcha && el("p.small", null, maker.gotcha),
    contacts.length > 0 && el("dl.contact", null, contacts.flatMap((each) => [
      el("dt", null, data.contacts[each.key]),
      el("dd", null, contactOf(each), !each.read && el("p.small", null, words.unread)),
    ])),
    contacts.some((each) => each.url.startsWith("https:")) && el("p.small", null, words.form),
  )
}

/** @param {Contact} contact @returns {HTMLElement | string} */
function contactOf(contact) {
  return contact.url ? el("a", { href: contact.url, rel: "noreferrer" }, contact.says) : contact.says
}

/** @param {Shown} shown @returns {HTMLElement} */
export function untilPart(shown) {
  const { data, composed, filled } = shown
  const words = data.words.until
  const { number } = data.shared
  const { under, deadline } = composed
  const day = fill(words.day, { deadline: longDate(deadline, number), sent: longDate(filled.sent, number) })
  const law = fill(under.asked ? words.asked : words[under.unit], { count: under.count })
  return section(
    "until", words.title, el("p.short", null, day), el("p", null, law),
    takeRow([[words.save, (status) => {
      saveFile(words.file, "text/calendar", calendarOf(shown))
      status.textContent = data.words.take.saved
    }]]),
    el("p.small", null, words.hint),
  )
}

/** @param {Shown} shown @returns {string} */
function calendarOf({ data, composed, filled }) {
  const words = data.words.until
  const { number } = data.shared
  const kind = data.kinds.find((each) => each.id === filled.kind)
  const given = {
    assistant: filled.assistant || filled.company, company: filled.company, kind: kind?.name ?? "",
    sent: longDate(filled.sent, number), again: longDate(composed.again, number), regulator: composed.law.regulator.name,
  }
  return calendarFile({
    day: composed.deadline, title: fill(words.entry, given), text: fill(words.text, given),
    id: `${crypto.randomUUID?.() ?? Date.now()}@letters`, now: new Date(),
  })
}

/** @param {Shown} shown @returns {HTMLElement} */
export function limitsPart({ data, maker }) {
  const words = data.words.limits
  const kept = maker?.kept
  return section(
    "limits", words.title, el("ul", null, data.limits.map((each) => el("li", null, each))),
    kept && el("h3", null, words.kept_title),
    kept && el("p", null, el("b", null, fill(words.kept, { name: maker.name, plan: kept.plan, says: kept.says })), ` ${kept.fact}`),
    kept?.source && sourceLine(kept.source, data, data.shelf.policy),
  )
}

/** @param {Shown} shown @returns {HTMLElement} */
export function laterPart({ data, composed }) {
  const words = data.words.later
  const { number } = data.shared
  const { law } = composed
  const { regulator } = law
  const when = fill(words.reminder_when, {
    deadline: longDate(composed.deadline, number), again: longDate(composed.again, number),
  })
  return section(
    "later", words.title, el("p", null, law.before),
    followUpPart(words.reminder, when, composed.reminder, words.copy_reminder, data.words.take),
    followUpPart(words.complaint, "", composed.complaint, words.copy_complaint, data.words.take),
    el("p", null, fill(words.where, { name: regulator.name }), ` ${regulator.how} `,
      el("a", { href: regulator.source.url, rel: "noreferrer" }, regulator.link)),
    sourceLine(regulator.source, data, data.shelf.company),
  )
}

/**
 * @param {string} title
 * @param {string} when
 * @param {import("./compose.js").Written} written
 * @param {string} copies
 * @param {Record<string, string>} take
 * @returns {HTMLElement}
 */
function followUpPart(title, when, written, copies, take) {
  const text = `${written.subject}\n\n${written.text}`
  return el(
    "details", null, el("summary", null, title), when && el("p", null, when),
    el("pre.paper", { dir: "auto", tabindex: "0" }, text), takeRow([[copies, (status) => copyText(text, take, status)]]),
  )
}
