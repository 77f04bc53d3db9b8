/**
 * Words as they are compared, whoever typed them: no case, no accents, no endings.
 */

/**
 * Words that say little of what somebody means, in the guide's four languages, as they are compared. No slip leads to
 * one either: "otter" is not "other".
 */
const SMALL = new Set(`
  a about actually again all also am an and any anybody anyone anything are as at be because been before being but
  by can cannot cant could define definition did do does doesnt doing done dont down else even ever every everybody
  everything for from get gets getting give go goes going got had has have having he her here hers him his how i if
  im in into is isnt it its ive just know let like lot make makes many may maybe me mean meaning means might mine
  more most much must my myself need needs never no not now of off ok okay on once one only onto or other others our
  ours out over own please put really say says see she should so some somebody someone something still such take
  than thanks that thats the their them then there these they thing things think this those to too try under up upon
  us use used uses using very via want wants was we well were what whats when where whether which while who whom
  whose why with without wont would yes yet you your yours
  aber als auch auf aus bei bin bist da das dass dein deine dem den darf der des die dies diese doch du ein eine
  einem einen einer er es euch fur hab habe haben hat ich ihr ihre im ist ja kann kein keine konnen man mein meine
  meinem meinen meiner mich mir mit muss nach nein nicht noch nur oder ohne sein seine sich sie sind soll uber um
  und uns unser unsere vom von vor was welche welcher welches wenn wer werden wie wir wird wo zu zum zur
  al como con cual cuando de del donde el ella en es esta este esto hay la las le les lo los mas me mi mis muy ni
  nos o para pero por puede puedo que quien se si sobre soy su sus te tu tus un una uno unos y ya yo
  au aux avec ce ces cest cette comme dans des dont du elle est et eux il ils je ma mais mes mon ne nous ont ou par
  pas peut peux plus pour quand quel quelle quelles quels qui quoi sa sans ses sont sur ta tes ton toi moi une vos
  votre vous
`.split(/\s+/))

const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }

/** Longer words are none that anybody means, and would cost time. */
const LONGEST = 32

/** @param {string} word - as it is compared */
export const isSmall = (word) => SMALL.has(word)

/**
 * A text as it is compared: small letters without accents.
 *
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[/** @type {keyof typeof LETTERS} */ (letter)])
}

/**
 * The words of a text, as they are compared. An English ending joins ("don't" is "dont"), any other apostrophe parts.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  const joined = folded(text).replace(/['’](?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu, "")
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST))
}

/** A word without the ending of its English plural. @param {string} word */
export function singular(word) {
  if (/.{2}ies$/.test(word)) return word.replace(/ies$/, "y")
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /.{2}[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

/**
 * A word without its English ending: "deleted", "deletes", "deleting" and "deletion" are all "delet". It need not be a
 * word, only the same for all of a family, and never one of three letters that is another word ("note" is not "not").
 *
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 4) return word
  let base = singular(word)
  const verb = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(base)?.[1] ?? ""
  if (verb.length > 2) {
    const doubled = /([^aeiouylsz])\1$/.test(verb)
    const short = verb.length === 3 && /^[^aeiou][aeiouy][^aeiouwxy]$/.test(verb)
    base = doubled ? verb.slice(0, -1) : short ? `${verb}e` : verb
  }
  if (/.{4}tion$/.test(base)) base = base.slice(0, -3)
  return base.length > 4 && base.endsWith("e") ? base.slice(0, -1) : base
}
