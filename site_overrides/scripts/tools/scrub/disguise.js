/**
 * An answer as placeholders are looked for in it: what assistants and their pages put into or around one is taken out,
 * and each sign left knows its place. Pure.
 */

const ENTITIES = /** @type {Record<string, string>} */ ({
  "&#91;": "[", "&#x5b;": "[", "&lbrack;": "[", "&lsqb;": "[", "&#93;": "]", "&#x5d;": "]", "&rbrack;": "]", "&rsqb;": "]",
  "&#95;": "_", "&#x5f;": "_", "&lowbar;": "_", "&shy;": "", "&#173;": "", "&nbsp;": " ", "&#160;": " ", "&zwnj;": "",
})

/** Entities, signs that nobody sees, and tags that only dress words. */
const DRESS = /&#?[a-z0-9]{2,6};|[\u00ad\u200b-\u200f\u2060\ufeff]|<\/?(?:b|i|u|em|strong|span|code|mark|wbr|font|small|bdi)(?: [^<>]{0,200})?\/?>/gi

/**
 * @param {string} answer
 * @returns {{bare: string, places: number[], ends: number[]}} where each sign of it begins and ends in the answer
 */
export function undressed(answer) {
  /** @type {number[]} */
  const places = []
  let bare = ""
  let done = 0
  /** @type {number[]} */
  const ends = []
  const put = (/** @type {string} */ text, /** @type {number} */ at, size = 0) => {
    for (let i = 0; i < text.length; i += 1) {
      places.push(size ? at : at + i)
      ends.push(size ? at + size : at + i + 1)
    }
    bare += text
  }
  for (const { index, 0: found } of answer.matchAll(DRESS)) {
    const plain = found.startsWith("&") ? ENTITIES[found.toLowerCase()] : ""
    if (plain === undefined) continue
    put(answer.slice(done, index), done)
    put(plain, index, found.length)
    done = index + found.length
  }
  put(answer.slice(done), done)
  // Wide letters, digits and brackets, sign for sign.
  bare = bare.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return { bare, places, ends }
}
