/**
 * A text made plain: signs that nobody sees go, and signs that look alike become one. Pure.
 */

/** Signs without a width, joiners, and signs that turn the direction of writing. */
const UNSEEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/
const ALIKE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\ufe58\ufe63\u2018\u2019\u2032\u201c-\u201e\u2033\u2028\u2029\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g

/**
 * @param {string} sign
 * @returns {string} the plain sign that it looks like
 */
function alike(sign) {
  const code = sign.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  for (const zero of [0x660, 0x6f0, 0x966]) if (code >= zero && code < zero + 10) return String(code - zero)
  if ("\u2018\u2019\u2032".includes(sign)) return "'"
  if ("\u201c\u201d\u201e\u2033".includes(sign)) return "\""
  if ("\u2028\u2029".includes(sign)) return "\n"
  return code >= 0x2010 && code <= 0x2015 || [0x2212, 0xfe58, 0xfe63].includes(code) ? "-" : " "
}

/**
 * Make a text plain.
 *
 * @param {string} text
 * @returns {{clean: string, places: Uint32Array | null}} for each sign its place in the text; null: nothing was taken
 */
export function plain(text) {
  const same = text.replace(ALIKE, alike)
  if (!UNSEEN.test(same)) return { clean: same, places: null }
  const places = new Uint32Array(text.length)
  const kept = []
  let count = 0
  for (let i = 0; i < same.length; i += 1) {
    if (UNSEEN.test(same[i])) continue
    kept.push(same[i])
    places[count] = i
    count += 1
  }
  return { clean: kept.join(""), places }
}

/** Small letters, sign by sign: a few capitals have small letters that are longer. @param {string} text */
export function lowered(text) {
  const low = text.toLowerCase()
  if (low.length === text.length) return low
  return Array.from({ length: text.length }, (_, i) => {
    const small = text[i].toLowerCase()
    return small.length === 1 ? small : text[i]
  }).join("")
}
