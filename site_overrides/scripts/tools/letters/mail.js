/**
 * An address that opens the visitor's own mail program with the letter in it. Pure functions.
 */

/** Windows hands programs about 2,000 characters, and a longer address opens nothing at all. */
const LONGEST_ON_WINDOWS = 1900

/** Other systems take more; nobody says how much, so this is what any letter of ours needs. */
const LONGEST_ELSEWHERE = 16000

/** @param {string} browser - what the browser says it is @returns {number} the longest address that surely opens */
export function longestMail(browser) {
  return browser.includes("Windows") ? LONGEST_ON_WINDOWS : LONGEST_ELSEWHERE
}

/**
 * @param {string} to
 * @param {string} subject
 * @param {string} body
 * @param {number} longest
 * @returns {{address: string, whole: boolean}} whole: whether the letter itself is in it; else only its subject is
 */
export function mailAddress(to, subject, body, longest) {
  const start = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encoded(subject)}`
  const address = `${start}&body=${encoded(body)}`
  return address.length <= longest ? { address, whole: true } : { address: start, whole: false }
}

/**
 * @param {string} text
 * @returns {string} as RFC 6068 wants it: lines end in %0D%0A, and what would end the field is escaped
 */
function encoded(text) {
  // A half of a pair alone cannot be encoded and would throw.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%0A", "%0D%0A").replace(/'/g, "%27")
}
