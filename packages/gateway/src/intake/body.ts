import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Bytes of bodies that the process holds at one time (GANGWAY_BODY_MEMORY). */
export interface BodyBudget {
  /** For a body that has `held` of them already. False where there is no room: the request is refused with 503. */
  take(bytes: number, held: number): boolean
  give(bytes: number): void
  used(): number
}

export function createBodyBudget(limit: number): BodyBudget {
  let used = 0
  return {
    take(bytes, held) {
      // A body that is alone comes in, however small the budget: else its sender would be told for ever to come later.
      if (used > held && used + bytes > limit) return false
      used += bytes
      return true
    },
    give(bytes) {
      used -= bytes
    },
    used: () => used,
  }
}

export type ReadBody =
  /** `held` bytes of the budget are the caller's to give back. */
  | { ok: true; body: Buffer; held: number }
  | { ok: false; fault: 'body_too_large' | 'overloaded' | 'body_incomplete' | 'unsupported_encoding' }

/** A sender that is silent for this long is given up, and one whose body takes so long: sooner than the server ends its request. */
const silenceMs = 15_000
const wholeMs = 110_000

const decoders = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/**
 * Takes a request's body into memory, at most `maxBytes` (after decompression, too: signatures are read over the decoded
 * bytes, Snagajob contract 5.4). What does arrive is counted, not what is announced, so that stalled senders cost nothing.
 * `clock` counts milliseconds, from whenever.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  budget: BodyBudget,
  clock: () => number = () => performance.now(),
): Promise<ReadBody> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > maxBytes) return Promise.resolve({ ok: false, fault: 'body_too_large' })
  const encoding = request.headers['content-encoding']?.toLowerCase().trim() ?? 'identity'
  if (encoding === 'identity') return collect(request, maxBytes, budget, request, announced, clock)
  const decoder = decoders.get(encoding)?.()
  if (!decoder) return Promise.resolve({ ok: false, fault: 'unsupported_encoding' })
  const collected = collect(request.pipe(decoder), maxBytes, budget, request, 0, clock)
  void collected.finally(() => {
    request.unpipe(decoder)
    decoder.destroy()
  })
  return collected
}

function collect(
  from: Readable,
  maxBytes: number,
  budget: BodyBudget,
  request: IncomingMessage,
  announced: number,
  clock: () => number,
): Promise<ReadBody> {
  return new Promise((resolve) => {
    const pieces = createPieces(announced)
    const began = clock()
    let size = 0
    let held = 0
    const finish = (outcome: ReadBody) => {
      clearTimeout(silence)
      from.off('data', onData).off('end', onEnd).off('error', onFault)
      request.off('close', onClosed).off('error', onBroken)
      // Errors that come after the outcome concern nobody; without a listener they would end the process.
      from.on('error', () => {})
      if (!outcome.ok) budget.give(held)
      resolve(outcome)
    }
    const onData = (chunk: Buffer) => {
      silence.refresh()
      if (clock() - began > wholeMs) return onBroken()
      size += chunk.length
      if (size > maxBytes) return finish({ ok: false, fault: 'body_too_large' })
      if (!budget.take(chunk.length, held)) return finish({ ok: false, fault: 'overloaded' })
      held += chunk.length
      pieces.add(chunk)
    }
    const onEnd = () => finish({ ok: true, body: pieces.whole(), held })
    const onBroken = () => finish({ ok: false, fault: 'body_incomplete' })
    // What arrives and cannot be decompressed was never in the encoding that it names.
    const onFault = from === request ? onBroken : () => finish({ ok: false, fault: 'unsupported_encoding' })
    // A request that arrived whole closes too, maybe before it is decompressed.
    const onClosed = () => void (request.complete || onBroken())
    const silence = setTimeout(onBroken, silenceMs)
    from.on('data', onData).on('end', onEnd).on('error', onFault)
    if (from !== request) request.on('error', onBroken)
    request.on('close', onClosed)
  })
}

/** Whoever sends less than this share of what was announced has no place made for the rest. */
const placeFrom = 1 / 8

/**
 * What arrives, put together. A body whose length is announced is written to its place as it comes: kept in pieces until
 * the end, it would be in memory twice.
 */
function createPieces(announced: number): { add(piece: Buffer): void; whole(): Buffer } {
  const pieces: Buffer[] = []
  let place: Buffer | null = null
  let size = 0
  return {
    add(piece) {
      const end = size + piece.length
      if (!place && piece.length < announced && end >= announced * placeFrom) {
        place = Buffer.allocUnsafeSlow(announced)
        Buffer.concat(pieces.splice(0), size).copy(place)
      }
      // Node lets no more through than was announced.
      if (place) piece.copy(place, size)
      else pieces.push(piece)
      size = end
    },
    whole() {
      if (place) return place
      return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size)
    },
  }
}
