import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { isAddressAllowed } from './address.ts'
import type { HttpRefusal } from './outcome.ts'
import { addressRefusal } from './url-rules.ts'

export interface ResolvedAddress {
  address: string
  family: 4 | 6
}

/** Resolves a host name to all its addresses; rejects where there are none. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>

/** The guard's no, carried through the socket as an error. */
export class RefusedError extends Error {
  readonly refusal: HttpRefusal

  constructor(refusal: HttpRefusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** A name that did not resolve, told apart from every other fault of a connection. */
export class DnsError extends Error {}

/** The operating system's resolver (hosts file included). Lookups of one name that overlap share one answer. */
export function createSystemResolve(): Resolve {
  const underWay = new Map<string, Promise<readonly ResolvedAddress[]>>()
  return (hostname) => {
    const known = underWay.get(hostname)
    if (known !== undefined) return known
    // The system's resolver holds a thread for each question, so many requests to one dead name must hold one thread.
    const answer = (systemLookup(hostname, { all: true, order: 'verbatim' }) as Promise<ResolvedAddress[]>).finally(
      () => underWay.delete(hostname),
    )
    underWay.set(hostname, answer)
    return answer
  }
}

/**
 * A lookup for `net.connect` and `tls.connect`. With `guard`, one address that is not allowed refuses the whole answer,
 * and since the socket connects to the very addresses handed on here, a second answer of the name server changes
 * nothing.
 */
export function createLookup(resolve: Resolve, guard: { allowPrivate: boolean } | undefined): LookupFunction {
  return (hostname, options, callback) => {
    const found = (addresses: readonly ResolvedAddress[]) => {
      const first = addresses[0]
      if (first === undefined) return callback(new DnsError(`${hostname} has no address`), '', 0)
      if (guard !== undefined && !addresses.every(({ address }) => isAddressAllowed(address, guard.allowPrivate))) {
        return callback(new RefusedError(addressRefusal(hostname)), '', 0)
      }
      if (options.all) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    }
    resolve(hostname).then(found, (error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
      callback(new DnsError(`${hostname} does not resolve${reason}`), '', 0)
    })
  }
}
