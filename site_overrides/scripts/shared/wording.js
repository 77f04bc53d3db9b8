/**
 * Words filled in, and days written out. No word of its own: all come from content/words.yml and the quiz's file.
 * The twin of `generator/wording/__init__.py` and `generator/model/ageing.py`.
 */

/**
 * @typedef {object} Source
 * @property {string | null} url
 * @property {string} title
 * @property {string} [dated] - ISO day, month or year
 * @property {string} [seen] - ISO day; missing: the official text was not opened by us
 * @property {boolean} [copy] - an undated copy
 * @property {boolean} [claim] - the vendor's own claim
 * @property {string[]} [places] - in words
 */

/** Nested words. @typedef {{[key: string]: any}} Words */

const DAY = 86400000
const DAYS_IN_A_MONTH = 365.25 / 12

/**
 * @param {string} text
 * @param {Record<string, string | number>} values
 * @returns {string} the text with each {name} filled in
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole))
}

/**
 * @param {string[]} parts - at least one
 * @param {Words} words
 * @returns {string} "one", "one and two", "one, two and three"
 */
export function inWords(parts, words) {
  const last = parts[parts.length - 1]
  return parts.length < 2 ? last : fill(words.and, { a: parts.slice(0, -1).join(words.comma), b: last })
}

/**
 * The visitor's day, as an ISO day by their own clock.
 *
 * @param {Date} now
 * @returns {string}
 */
export function localDay(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * @param {string} from - ISO day
 * @param {string} to - ISO day
 * @returns {number} whole days, never below 0
 */
export function daysBetween(from, to) {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY))
}

/**
 * @param {string} iso - a day, a month or a year
 * @param {Words} number - the section `number` of the words
 * @returns {string} "25 July 2026", "July 2026", "2026"
 */
export function longDate(iso, number) {
  const [year, month, day] = iso.split("-")
  if (!month) return year
  const name = number.months[`m${Number(month)}`]
  return day ? fill(number.day, { day: Number(day), month: name, year }) : fill(number.month, { month: name, year })
}

/**
 * @param {number} days - whole days back
 * @param {Words} number
 * @returns {string} "4 months ago"
 */
export function ago(days, number) {
  if (days <= 0) return number.today
  const counted = (/** @type {string} */ key, /** @type {number} */ count) => (
    fill(number[key][count === 1 ? "one" : "many"], { count }))
  if (days <= 31) return counted("days_ago", days)
  const months = Math.round(days / DAYS_IN_A_MONTH)
  return months <= 24 ? counted("months_ago", months) : counted("years_ago", Math.round(months / 12))
}

/**
 * How far a source can be relied on.
 *
 * @param {Source} source
 * @param {number} shelf - days until it is flagged; past twice that it is too old
 * @param {string} today
 * @param {string} asOf
 * @returns {"fresh" | "past" | "too_old"}
 */
export function ageState(source, shelf, today, asOf) {
  if (source.seen === undefined) return daysBetween(asOf, today) > shelf ? "too_old" : "past"
  const age = daysBetween(source.seen, today)
  if (age > 2 * shelf) return "too_old"
  return source.copy || age > shelf ? "past" : "fresh"
}

/**
 * What an age badge says, and how it looks.
 *
 * @param {Source} source
 * @param {number} shelf
 * @param {string} today
 * @param {string} asOf
 * @param {Words} words - with the sections `age` and `number`
 * @returns {{says: string, look: string}}
 */
export function ageBadge(source, shelf, today, asOf, words) {
  const state = ageState(source, shelf, today, asOf)
  const look = { fresh: "age", past: "age.old", too_old: "age.dead" }[state]
  if (source.seen === undefined) return { says: words.age[state === "too_old" ? "not_opened_too_old" : "not_opened"], look }
  const key = state === "fresh" ? "seen" : source.copy ? { past: "undated", too_old: "undated_too_old" }[state] : state
  const when = { date: longDate(source.seen, words.number), ago: ago(daysBetween(source.seen, today), words.number) }
  return { says: fill(words.age[key], when), look }
}
