/**
 * Days as laws count them. A day is written as "2026-11-22" and has no hours and no time zone. Pure functions.
 *
 * The day on which a letter arrives does not count. A month ends on the day with the same number, or on the last day
 * of a shorter month; under European rules a deadline of months that falls on a weekend ends on the Monday after it.
 */

/** @typedef {"calendar_months" | "days" | "business_days"} Unit */

const MILLISECONDS_OF_A_DAY = 86400000
const SATURDAY = 6
const SUNDAY = 0

/**
 * @param {string} day
 * @returns {boolean} whether it is a day of the calendar between 2000 and 2199
 */
export function isDay(day) {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(day)) return false
  const found = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && iso(found) === day
}

/**
 * @param {string} from - the day on which the letter arrives
 * @param {number} count
 * @param {Unit} unit
 * @returns {string} the last day for an answer
 */
export function lastDay(from, count, unit) {
  if (unit === "calendar_months") return afterWeekend(plusMonths(from, count))
  return unit === "business_days" ? plusBusinessDays(from, count) : plusDays(from, count)
}

/** @param {string} day @param {number} count @returns {string} */
export function plusDays(day, count) {
  return iso(new Date(Date.parse(`${day}T00:00:00Z`) + count * MILLISECONDS_OF_A_DAY))
}

/** @param {string} day @param {number} count @returns {string} */
export function plusMonths(day, count) {
  const [year, month, number] = day.split("-").map(Number)
  // Day 0 is the last of the month before; and Date counts months from 0, so this is the month asked for.
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return iso(new Date(Date.UTC(year, month - 1 + count, Math.min(number, lastOfMonth))))
}

/** Monday to Friday; public holidays are not known here. @param {string} day @param {number} count @returns {string} */
export function plusBusinessDays(day, count) {
  let at = day
  for (let left = count; left > 0;) {
    at = plusDays(at, 1)
    if (!isWeekend(at)) left -= 1
  }
  return at
}

/** @param {string} day @returns {string} */
function afterWeekend(day) {
  let at = day
  while (isWeekend(at)) at = plusDays(at, 1)
  return at
}

/** @param {string} day @returns {boolean} */
function isWeekend(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === SATURDAY || weekday === SUNDAY
}

/** @param {Date} date @returns {string} */
function iso(date) {
  return date.toISOString().slice(0, 10)
}
