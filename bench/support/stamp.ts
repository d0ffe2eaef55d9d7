/**
 * What makes each message of a load its own: its number, and when it was due. The number is scrambled, because a
 * platform's ids come in no order that an index could profit from.
 */
export const stampLength = 20

/** Stands before the stamp in the message's id, so that whoever gets to see the message finds it. */
export const stampMark = 'bench-'

// Odd, so that multiplying is reversible modulo 2^32; the second undoes the first.
const scramble = 0x9e3779b1
const unscramble = inverse(scramble)

const hex = Buffer.from('0123456789abcdef')

/** Writes a stamp of 20 hexadecimal digits at each of the places. `number` is below 2^32, `us` a time of `clockUs`. */
export function writeStamp(bytes: Uint8Array, places: readonly number[], number: number, us: number): void {
  let scrambled = Math.imul(number, scramble) >>> 0
  let high = Math.floor(us / 2 ** 24)
  let low = us % 2 ** 24
  for (let digit = 7; digit >= 0; digit--, scrambled >>>= 4) put(bytes, places, digit, scrambled & 15)
  for (let digit = 19; digit >= 14; digit--, low >>>= 4) put(bytes, places, digit, low & 15)
  for (let digit = 13; digit >= 8; digit--, high >>>= 4) put(bytes, places, digit, high & 15)
}

function put(bytes: Uint8Array, places: readonly number[], digit: number, value: number): void {
  for (let i = 0; i < places.length; i++) bytes[places[i]! + digit] = hex[value]!
}

/** What a stamp says. */
export function readStamp(stamp: string): { number: number; us: number } {
  const number = Math.imul(Number.parseInt(stamp.slice(0, 8), 16), unscramble) >>> 0
  return { number, us: Number.parseInt(stamp.slice(8, stampLength), 16) }
}

function inverse(odd: number): number {
  let guess = odd
  for (let i = 0; i < 5; i++) guess = Math.imul(guess, 2 - Math.imul(odd, guess))
  return guess >>> 0
}
