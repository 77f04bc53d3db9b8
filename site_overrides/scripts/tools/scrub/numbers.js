/**
 * Numbers with check digits. Each check returns how many characters, from the start, are right; 0: none.
 * The twin of generator/scrub/numbers.py; a test compares the two.
 */
import { sha256 } from "./sha256.js"

/** @typedef {(value: string) => number} Check */

/** Country and length, as the registry of IBANs has them. */
const IBAN_LENGTHS = (
  "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22"
  + "GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20"
  + "MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26"
  + "UA29VA22VG24XK20YE30"
)
const MAESTRO = [5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763, 6799]
const DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
const CODICE_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
const VERHOEFF_TIMES = (
  "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210"
).split(" ")
const VERHOEFF_MOVED = (
  "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258"
).split(" ")
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
// The first ends Bech32 (BIP 173), the second Bech32m (BIP 350). Which one an address has goes by its version.
const BECH32_SUMS = [1, 0x2bc830a3]
const BECH32_STEPS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** @param {string} value */
export const digits = (value) => value.replace(/[^0-9]+/g, "")

/** Letters and digits, in capitals. @param {string} value */
export const signs = (value) => value.replace(/[^0-9A-Za-z]+/g, "").toUpperCase()

/** All of a value, or none of it. @param {boolean} right @param {string} value */
export const whole = (right, value) => (right ? value.length : 0)

/** @param {string} number @param {number[]} weights */
function weighted(number, weights) {
  return weights.reduce((sum, weight, i) => sum + Number(number[i] ?? 0) * weight, 0)
}

/** @param {string} number */
function luhn(number) {
  let total = 0
  for (let place = 0; place < number.length; place += 1) {
    const twice = Number(number[number.length - 1 - place]) * (place % 2 ? 2 : 1)
    total += twice > 9 ? twice - 9 : twice
  }
  return total % 10 === 0
}

/**
 * Where a value may end, the longest first: behind each group of digits.
 *
 * @param {string} value
 * @returns {number[]}
 */
export function ends(value) {
  const isDigit = (/** @type {number} */ i) => value[i] >= "0" && value[i] <= "9"
  const found = []
  for (let i = value.length; i > 0; i -= 1) if (isDigit(i - 1) && !isDigit(i)) found.push(i)
  return found
}

/** A known beginning, its length, and a right last digit. @param {string} number */
function isCard(number) {
  const size = number.length
  const two = Number(number.slice(0, 2))
  const four = Number(number.slice(0, 4))
  const known = number[0] === "4" && [16, 19].includes(size)
    || (two >= 51 && two <= 55 || four >= 2221 && four <= 2720) && size === 16
    || (two === 34 || two === 37) && size === 15
    || ([36, 38, 39].includes(two) || four >= 3000 && four <= 3059) && size === 14
    || (four === 6011 || four >= 6440 && four <= 6599) && (size === 16 || size === 19)
    || (MAESTRO.includes(four) || two >= 56 && two <= 58) && size >= 13
    || (four >= 3528 && four <= 3589 || two === 62) && size >= 16 && size <= 19
  // Luhn alone lets one in ten numbers through, so beginning and length have to fit as well.
  return known && new Set(number).size > 1 && luhn(number)
}

/** A payment card; digits of something else may follow it. @type {Check} */
export function card(value) {
  return ends(value).find((end) => {
    const number = digits(value.slice(0, end))
    return number.length >= 13 && isCard(number)
  }) ?? 0
}

/** An IBAN of a known country; other words may follow it. @type {Check} */
export function iban(value) {
  const at = IBAN_LENGTHS.indexOf(value.slice(0, 2).toUpperCase())
  if (at < 0 || at % 4) return 0
  let size = Number(IBAN_LENGTHS.slice(at + 2, at + 4))
  let end = 0
  for (; end < value.length && size; end += 1) size -= value[end] === " " ? 0 : 1
  if (size || /[0-9A-Za-z]/.test(value[end] ?? "")) return 0
  const account = signs(value.slice(0, end))
  let rest = 0
  // Sign by sign: the whole number has more digits than JavaScript counts exactly.
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const number = parseInt(sign, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1 ? end : 0
}

/** A US social security number has no check digit, but some parts are never given. @type {Check} */
export function ssn(value) {
  const number = digits(value)
  const given = number.slice(0, 3) !== "000" && number.slice(0, 3) !== "666"
  return whole(given && number.slice(3, 5) !== "00" && number.slice(5) !== "0000", value)
}

/** An NHS number of England, Wales and the Isle of Man. @type {Check} */
export function nhs(value) {
  const number = digits(value)
  return whole((11 - weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 === Number(number[9]), value)
}

/** A Spanish DNI: eight digits and a letter. @type {Check} */
export function dni(value) {
  return whole(DNI_LETTERS[Number(digits(value)) % 23] === value[value.length - 1].toUpperCase(), value)
}

/** A Spanish NIE: X, Y or Z stands for a digit. @type {Check} */
export function nie(value) {
  const number = Number("XYZ".indexOf(value[0].toUpperCase()) + digits(value))
  return whole(DNI_LETTERS[number % 23] === value[value.length - 1].toUpperCase(), value)
}

/** An Italian tax code: letters and digits, weighted by their place. @type {Check} */
export function codiceFiscale(value) {
  const places = [...signs(value)].map((sign) => parseInt(sign, 36) - (sign > "9" ? 10 : 0))
  const total = places.slice(0, 15).reduce((sum, place, i) => sum + (i % 2 ? place : CODICE_ODD[place]), 0)
  return whole(total % 26 === places[15], value)
}

/** A German tax id (ISO 7064, mod 11, 10). @type {Check} */
export function steuerId(value) {
  const number = digits(value)
  let product = 10
  for (const digit of number.slice(0, 10)) product = ((Number(digit) + product) % 10 || 10) * 2 % 11
  // Of the first ten digits exactly one comes twice or three times, and no number begins with 0.
  const first = number.slice(0, 10)
  const often = [...new Set(first)].map((digit) => first.split(digit).length - 1).filter((count) => count > 1)
  const given = number[0] !== "0" && often.length === 1 && often[0] <= 3
  return whole(given && (11 - product) % 10 === Number(number[10]), value)
}

/** A Dutch citizen number (the test of eleven). @type {Check} */
export function bsn(value) {
  const number = digits(value)
  return whole(number !== "000000000" && weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0, value)
}

/** A French social security number; Corsica writes 2A and 2B. @type {Check} */
export function nir(value) {
  const number = signs(value)
  const plain = Number(number.slice(0, 13).replace("2A", "19").replace("2B", "18"))
  return whole(97 - plain % 97 === Number(number.slice(13)), value)
}

/** An Indian Aadhaar number (Verhoeff). @type {Check} */
export function aadhaar(value) {
  let check = 0
  const number = [...digits(value)].reverse()
  number.forEach((digit, place) => {
    check = Number(VERHOEFF_TIMES[check][Number(VERHOEFF_MOVED[place % 8][Number(digit)])])
  })
  const isGiven = number.at(-1) !== "0" && number.at(-1) !== "1" && number.join("") !== digits(value)
  return whole(check === 0 && isGiven, value)
}

/** A Canadian social insurance number. @type {Check} */
export const sin = (value) => whole(luhn(digits(value)) && digits(value) !== "000000000", value)

/** An Australian tax file number, of nine digits or of eight. @type {Check} */
export function tfn(value) {
  const number = digits(value)
  const weights = number.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]
  return whole(Number(number) > 0 && weighted(number, weights) % 11 === 0, value)
}

/** An Australian Medicare number, with or without the place on the card. @type {Check} */
export function medicare(value) {
  const number = digits(value)
  return whole(weighted(number, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(number[8]), value)
}

/** A US routing number. @type {Check} */
export function routing(value) {
  const number = digits(value)
  return whole(Number(number) > 0 && weighted(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0, value)
}

/** A wallet address that carries its own checksum (Base58Check). @type {Check} */
export function base58(value) {
  // A version, 20 bytes of the address itself, 4 of the checksum.
  const raw = new Uint8Array(25)
  for (const sign of value) {
    let carry = BASE58.indexOf(sign)
    for (let i = 24; i >= 0; i -= 1) {
      carry += raw[i] * 58
      raw[i] = carry & 255
      carry >>= 8
    }
    if (carry) return 0
  }
  const sum = sha256(sha256(raw.subarray(0, 21)))
  return whole([0, 1, 2, 3].every((i) => sum[i] === raw[21 + i]), value)
}

/** A wallet address in Bech32 or Bech32m. @type {Check} */
export function bech32(value) {
  const low = value.toLowerCase()
  const one = low.indexOf("1")
  const name = [...low.slice(0, one)].map((sign) => sign.charCodeAt(0))
  const rest = [...low.slice(one + 1)].map((sign) => BECH32.indexOf(sign))
  let check = 1
  for (const part of [...name.map((code) => code >> 5), 0, ...name.map((code) => code & 31), ...rest]) {
    const top = check >>> 25
    check = (check & 0x1ffffff) << 5 ^ part
    BECH32_STEPS.forEach((step, i) => { if (top >> i & 1) check ^= step })
  }
  return whole(BECH32_SUMS.includes(check >>> 0), value)
}
