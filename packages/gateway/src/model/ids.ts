import { fromUUIDBytes } from 'typeid-js'

/** The prefixes of our ids (TypeIDs: prefix + UUIDv7), one per kind of record. */
export const idPrefixes = {
  tenant: 'ten',
  registration: 'reg',
  connection: 'con',
  message: 'msg',
  candidate: 'cnd',
  application: 'app',
  document: 'doc',
  job: 'job',
  assessmentPackage: 'pkg',
  assessmentOrder: 'ord',
  attachment: 'att',
  event: 'evt',
  endpoint: 'end',
  delivery: 'dlv',
  platformCall: 'cal',
  callout: 'cou',
  click: 'clk',
  campaign: 'cmp',
  upload: 'upl',
  account: 'usr',
  apiKey: 'key',
  erasure: 'era',
  session: 'ses',
  auditEntry: 'aud',
} as const

export type IdKind = keyof typeof idPrefixes

/** Makes ids; the clock (epoch milliseconds) and the randomness are given, so that a test controls them. */
export interface IdSource {
  newId(kind: IdKind): string
}

const idBytes = 16
/** Randomness is fetched for so many ids at once: each fetch costs more than all the rest of an id. */
const idsPerFetch = 128

/** An id source whose ids sort by the time they were made. `random` fills the bytes it is given. */
export function createIdSource(now: () => number, random: (bytes: Uint8Array) => void): IdSource {
  const fetched = new Uint8Array(idBytes * idsPerFetch)
  const bytes = new Uint8Array(idBytes)
  let used = fetched.length
  return {
    newId(kind) {
      if (used === fetched.length) {
        random(fetched)
        used = 0
      }
      for (let i = 0; i < idBytes; i++) bytes[i] = fetched[used + i]!
      used += idBytes
      const time = now()
      bytes[0] = time / 2 ** 40
      bytes[1] = time / 2 ** 32
      bytes[2] = time / 2 ** 24
      bytes[3] = time / 2 ** 16
      bytes[4] = time / 2 ** 8
      bytes[5] = time
      bytes[6] = 0x70 | (bytes[6]! & 0x0f)
      bytes[8] = 0x80 | (bytes[8]! & 0x3f)
      return fromUUIDBytes(idPrefixes[kind], bytes)
    },
  }
}
