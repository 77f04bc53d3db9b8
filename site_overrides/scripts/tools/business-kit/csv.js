/**
 * A table as CSV (RFC 4180) that spreadsheets open without running anything in it. Pure functions.
 */

import { oneLine } from "../../shared/plain.js"

/** Spreadsheets take a cell that begins with one of these for a formula, in full width too. */
const FORMULA = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/

/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\ufeff"

/**
 * @param {string[][]} rows
 * @returns {string}
 */
export function csv(rows) {
  return `${MARK}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`
}

/**
 * @param {string} text
 * @returns {string} always in quotes; what could be a formula begins with an apostrophe, which shows it as text
 */
export function cell(text) {
  const line = oneLine(text)
  return `"${(FORMULA.test(line) ? `'${line}` : line).replace(/"/g, '""')}"`
}
