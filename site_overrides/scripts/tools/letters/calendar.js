/**
 * A calendar file for a deadline (RFC 5545). Pure functions.
 */

import { plusDays } from "./days.js"

const ENCODER = new TextEncoder()

/** A line of such a file has no more bytes than this; longer ones are folded. */
const LONGEST_LINE = 75

/**
 * @param {{day: string, title: string, text: string, id: string, now: Date}} entry - a whole day; `id` is unique
 * @returns {string}
 */
export function calendarFile({ day, title, text, id, now }) {
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AI Chat Privacy Guide//Letters//EN", "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT", `UID:${escaped(id)}`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(plusDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, "TRANSP:TRANSPARENT", "CLASS:PRIVATE",
    // Nine in the morning: a whole day begins at midnight.
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, "TRIGGER:PT9H", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR", "",
  ]
  return lines.map(folded).join("\r\n")
}

/** @param {string} day @returns {string} */
function compact(day) {
  return day.replaceAll("-", "")
}

/** @param {string} text @returns {string} */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")
}

/**
 * @param {string} line
 * @returns {string} the line, broken before the byte that would be too many, and never inside a character
 */
function folded(line) {
  const parts = [""]
  let bytes = 0
  for (const sign of line) {
    const size = ENCODER.encode(sign).length
    if (bytes + size > LONGEST_LINE) {
      parts.push(" ")
      bytes = 1
    }
    parts[parts.length - 1] += sign
    bytes += size
  }
  return parts.join("\r\n")
}
