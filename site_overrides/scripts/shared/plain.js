/**
 * Text that visitors paste: what cannot be seen in it, and what is no text at all. Pure functions.
 */

// Directions (which can make a sentence read otherwise than it is stored), marks without width, soft hyphens, variants.
const UNSEEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g

// Everything below a space but tab and line breaks; what a file that is no text is full of.
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/g

/** Above this share of such characters it is a file and no text. */
const MOST_NO_TEXT = 0.01

/**
 * @param {string} text
 * @returns {string} the text as it looks: without marks that cannot be seen and without control characters
 */
export function plain(text) {
  return text.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(UNSEEN, "").replace(NO_TEXT, "")
}

/**
 * @param {string} text
 * @returns {string} on one line, as a field for a name or an address needs it
 */
export function oneLine(text) {
  return plain(text).replace(/\s+/g, " ").trim()
}

/**
 * @param {string} text
 * @returns {boolean} whether this is a file read as text (a PDF, a picture) and not a text
 */
export function isNoText(text) {
  const start = text.slice(0, 20000)
  return (start.match(NO_TEXT) ?? []).length > start.length * MOST_NO_TEXT
}

/**
 * @param {string} character
 * @returns {boolean} whether a single character is one that cannot be seen
 */
export function isUnseen(character) {
  // search() always looks from the start; test() would go on where it stopped, since the expression has a g.
  return character.search(UNSEEN) === 0
}
