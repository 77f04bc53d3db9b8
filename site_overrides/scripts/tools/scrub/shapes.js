/**
 * What has no check digit and is known by its shape: phones, dates, places, addresses of machines, secrets.
 * The twin of generator/scrub/shapes.py. Each check returns how many characters, from the start, are right; 0: none.
 */
import { digits, ends, signs, whole } from "./numbers.js"

/** @typedef {import("./numbers.js").Check} Check */

/**
 * Digits with the country's own, for countries whose numbers are of fixed length; others have 8 to 13.
 *
 * @type {Record<string, [number, number]>}
 */
const PHONE_LENGTHS = {
  1: [11, 11], 7: [11, 11], 27: [11, 11], 30: [12, 12], 31: [11, 11], 32: [10, 11], 33: [11, 11],
  34: [11, 11], 351: [12, 12], 353: [10, 12], 36: [10, 11], 39: [10, 13], 40: [11, 11], 41: [11, 11],
  420: [12, 12], 44: [11, 12], 45: [10, 10], 46: [9, 11], 47: [10, 10], 48: [11, 11], 49: [9, 13],
  52: [12, 13], 54: [12, 13], 55: [12, 13], 61: [11, 11], 63: [11, 12], 64: [10, 12], 65: [10, 10],
  81: [11, 12], 82: [11, 12], 852: [11, 11], 86: [12, 13], 90: [12, 12], 91: [12, 12], 92: [12, 12],
  971: [11, 12],
}

/** How names of months begin in the languages that we know. */
const MONTHS = (
  "jan feb mar apr may jun jul aug sep oct nov dec jän mär mai okt dez janv fév avr jui aoû déc ene abr ago set dic "
  + "gen mag giu lug ott maa mei fev out maj des"
).split(" ")

/** Words that follow "password:" and are none. */
const NO_PASSWORD = (
  "required none null true false undefined string password passwort optional protected incorrect wrong missing "
  + "reset changed hidden empty expired invalid input text here your please"
).split(" ")

export const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d))/
export const YEARS = /^(?:(?:19|20)\d\d ?- ?(?:19|20)\d\d|\d{1,6}\/(?:19|20)\d\d)/
/** A French number; with dots, it begins like a date. */
const PAIRS = /^0\d(?:[. -]\d\d){4}$/
const MAC = /^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$/
/** Where the line of an address ends at the latest. */
const LINE_END = new RegExp(
  "[a-z\\u00df-\\u024f]{4}\\. |[0-9A-Z]{2}\\. "
  + "|,? (?:and|und|et|y|e|-|[Tt]el|[Pp]h|[Pp]hone|[Mm]ob|[Mm]obile)(?![A-Za-z])",
)
export const MONEY = /^\d{1,12}\.\d{1,12}$/
// In one piece only mobiles have a shape of their own: Australia's and France's, Britain's, Germany's.
const MOBILE = /^(?:0[467]\d{8}|07\d{9}|01[5-7]\d{8,9})$/

/**
 * The longest beginning that ends with a group and has so many digits.
 *
 * @param {string} value
 * @param {number} least
 * @param {number} most
 */
function cut(value, least, most) {
  // In +44 (0)20 the 0 is for calls at home.
  const counted = value.replaceAll("(0)", "( )")
  return ends(value).find((end) => {
    const size = digits(counted.slice(0, end)).length
    return least <= size && size <= most
  }) ?? 0
}

/** A phone number with + and the country; other digits may follow it. @type {Check} */
export function phoneAbroad(value) {
  const number = digits(value)
  for (const size of [3, 2, 1]) {
    const known = PHONE_LENGTHS[number.slice(0, size)]
    if (known) return cut(value, ...known)
  }
  return cut(value, 8, 13)
}

/** A phone number with its leading 0, as most of Europe, Australia and others write it. @type {Check} */
export function phoneNational(value) {
  if (PAIRS.test(value)) return value.length
  if (DATE.test(value) || value.split("/").length > 2) return 0
  const number = digits(value)
  if (number === value) return whole(MOBILE.test(number), value)
  if (number.startsWith("00")) return number.startsWith("000") ? 0 : cut(value, 11, 15)
  // German mobiles have up to 12 digits.
  return cut(value, 9, /^01[5-7]/.test(number) ? 12 : 11)
}

/** A phone number beside a word that says so. @type {Check} */
export function phone(value) {
  return DATE.test(value) || YEARS.test(value) || MONEY.test(value) ? 0 : cut(value, 7, 13)
}

/** A day that is in the calendar, with a year in which somebody alive can be born. @type {Check} */
export function birthDate(value) {
  const name = /[^\d\s.,/-]{3,12}/.exec(value)
  const low = name ? name[0].toLowerCase() : ""
  if (name && !MONTHS.some((month) => low.startsWith(month))) return 0
  const numbers = (value.match(/\d{1,4}/g) ?? []).map(Number)
  if (name) {
    const [first, last] = [numbers[0], numbers[numbers.length - 1]]
    const [year, day] = first > 99 ? [first, last] : [last, first]
    const right = day >= 1 && day <= 31 && (year >= 1900 && year <= 2100 || year <= 99)
    return whole(numbers.length === 2 && right, value)
  }
  const year = Math.max(numbers[0], numbers[2])
  const [low2, high] = (numbers[0] > 31 ? numbers.slice(1) : numbers.slice(0, 2)).sort((a, b) => a - b)
  return whole(low2 >= 1 && low2 <= 12 && high <= 31 && (year <= 99 || year >= 1900 && year <= 2100), value)
}

/** The number of a passport or identity card: letters and digits, two digits at least. @type {Check} */
export function documentNumber(value) {
  const size = signs(value).length
  return whole(size >= 6 && size <= 10 && digits(value).length >= 2 && !DATE.test(value), value)
}

/** The number of a bank account as a country writes it, in one piece or in groups. @type {Check} */
export const account = (value) => (
  DATE.test(value) || YEARS.test(value) || MONEY.test(value) ? 0 : cut(value, 6, 14)
)

/** The address of one network card: not of all, and not of none. @type {Check} */
export function mac(value) {
  const shown = signs(value)
  // Digits alone with dots between them are a number, unless they begin with 00 as many cards do and no number does.
  const number = value.includes(".") && /^\d{1,12}$/.test(shown) && !shown.startsWith("00")
  return whole(new Set(shown).size > 1 && !number, value)
}

/** What stands behind "address:": parts with commas between them, and a number in one of the first two. @type {Check} */
export function addressLine(value) {
  const stop = LINE_END.exec(value)
  const end = stop === null ? value.length
    : stop[0].endsWith(". ") ? stop.index + stop[0].length - 2 : stop.index
  const line = value.slice(0, end).replace(/[ .,:()']{1,150}$/, "")
  const [first, second = "", ...others] = line.split(", ")
  const capitals = [line, [second, ...others].join(", ")].every((part) => /^[A-Z0-9\u00c0-\u00de]/.test(part))
  const right = /\d/.test(first + second) && capitals
  return right && !line.includes("@") && !line.includes("://") ? line.length : 0
}

/** An IP address that can lead somewhere: no mask, and not the machine itself. @type {Check} */
export function ip(value) {
  if (!value.includes(":")) {
    const parts = value.split(".").map(Number)
    return whole(Math.max(...parts) <= 255 && ![0, 127, 255].includes(parts[0]), value)
  }
  const end = value.length - (value.endsWith(":") && !value.endsWith("::") ? 1 : 0)
  const address = value.slice(0, end)
  const groups = address.split(":")
  // Pairs of digits in a row are the fingerprint of a certificate; names in code have two colons as well.
  if (!digits(value) || !groups.some((group) => group.length > 2)) return 0
  const gaps = address.split("::").length - 1
  const given = groups.filter((group) => group).length
  // A gap in the middle leaves one empty group, at either end two; a second gap is a mistake.
  const empty = groups.length - given
  const right = gaps === 0 ? given === 8 && !empty
    : gaps === 1 && given <= 7 && empty === (/^::|::$/.test(address) ? 2 : 1)
  return right ? end : 0
}

/** Four numbers without a word of networks beside them: versions and sections seldom go beyond 99. @type {Check} */
export const ipAlone = (value) => (Math.max(...value.split(".").map(Number)) > 99 ? ip(value) : 0)

/** One half of a position. @type {Check} */
export const latitude = (value) => whole(Math.abs(Number(value)) <= 180, value)

/** A position: how far north, and how far east. @type {Check} */
export function place(value) {
  const [north, east] = value.split(",").map(Number)
  return whole(Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north !== 0 || east !== 0), value)
}

/** An address; what ends the sentence around it is no part of it. @type {Check} */
export const link = (value) => value.replace(/[.,;:!?)\]}'"]{1,900}$/, "").length

/** A long value without sense behind the name of a key: letters and digits, and no address. @type {Check} */
export function apiToken(value) {
  const token = value.replace(/[.,;:]{1,300}$/, "")
  const mixed = /\d/.test(token) && /[A-Za-z]/.test(token)
  const other = token.includes("://") || token.startsWith("/") || MAC.test(token)
  return token.length >= 16 && mixed && !other ? token.length : 0
}

/** What stands behind "password:", unless it is code or a word of a form. @type {Check} */
export function password(value) {
  const secret = value.replace(/[.,;:)"']{1,80}$/, "")
  const isCode = /[(){}<>$[]/.test(secret)
  return secret.length >= 4 && !isCode && !NO_PASSWORD.includes(secret.toLowerCase()) ? secret.length : 0
}

/** In quotes behind "password:": it may have spaces, and then looks like groups and no sentence. @type {Check} */
export function phrase(value) {
  if (!value.includes(" ")) return password(value)
  const alike = new Set(value.split(" ").map((part) => part.length)).size === 1
  return whole(alike && password(value) === value.length, value)
}

/** What stands behind "password" without a colon: it must look like one. @type {Check} */
export function passwordAlone(value) {
  const secret = value.slice(0, password(value))
  return secret.length >= 6 && /[A-Za-z]/.test(secret) && /[\d!@#$%^&*_+~]/.test(secret) ? secret.length : 0
}
