/**
 * SHA-256 (FIPS 180-4), for the checksum in a wallet address. Browsers have it, but only as a promise: the scan
 * would have to wait for it.
 */

/** The first 32 bits behind the point of a root of each of the first primes. @param {number} root */
function fractions(root) {
  /** @type {number[]} */
  const primes = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n)
  // A double has room for it: 5 bits before the point at most, 32 behind.
  return primes.map((prime) => (prime ** (1 / root) % 1) * 2 ** 32 | 0)
}

const ROUNDS = fractions(3)
const START = fractions(2).slice(0, 8)

/** @param {number} word @param {number} by */
const turned = (word, by) => word >>> by | word << 32 - by

/**
 * @param {Uint8Array} message
 * @returns {Uint8Array}
 */
export function sha256(message) {
  // Behind the message come one bit and, in eight bytes, its length: 9 bytes more, rounded up to whole blocks of 64.
  const blocks = new DataView(new ArrayBuffer((message.length + 72 >> 6) * 64))
  message.forEach((byte, i) => { blocks.setUint8(i, byte) })
  blocks.setUint8(message.length, 128)
  blocks.setUint32(blocks.byteLength - 4, message.length * 8)
  let state = START
  for (let at = 0; at < blocks.byteLength; at += 64) state = mixed(state, blocks, at)
  const sum = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => { sum.setInt32(i * 4, word) })
  return new Uint8Array(sum.buffer)
}

/**
 * @param {number[]} state
 * @param {DataView} blocks
 * @param {number} at - where the block begins
 * @returns {number[]}
 */
function mixed(state, blocks, at) {
  /** @type {number[]} */
  const words = []
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i += 1) {
    if (i < 16) words.push(blocks.getInt32(at + i * 4))
    else {
      const x = words[i - 15]
      const y = words[i - 2]
      const s0 = turned(x, 7) ^ turned(x, 18) ^ x >>> 3
      const s1 = turned(y, 17) ^ turned(y, 19) ^ y >>> 10
      words.push(words[i - 16] + s0 + words[i - 7] + s1 | 0)
    }
    const t1 = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + ROUNDS[i] + words[i] | 0
    const t2 = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, d + t1 | 0, c, b, a, t1 + t2 | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => word + state[i] | 0)
}
