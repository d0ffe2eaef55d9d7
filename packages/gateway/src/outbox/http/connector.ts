import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { isAddressAllowed } from './address.ts'
import { createLookup, RefusedError, type Resolve } from './lookup.ts'
import { addressRefusal, type UrlRules } from './url-rules.ts'

export interface ConnectorOptions {
  rules: UrlRules
  resolve: Resolve
  connectTimeoutMs: number
  /** Certificate authorities (PEM) to trust instead of the built-in ones. */
  ca?: string
}

/**
 * Opens the sockets of the HTTP client: each address is judged at this moment, IP literals (for which no lookup happens)
 * included. Always-allowed origins are connected without the guard.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { rules, resolve } = options
  const shared = {
    timeout: options.connectTimeoutMs,
    allowH2: false,
    autoSelectFamily: true,
    // Node's 250 ms give up on a distant host before its answer can be there.
    autoSelectFamilyAttemptTimeout: 1000,
    rejectUnauthorized: true,
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  }
  const open = buildConnector({ ...shared, lookup: createLookup(resolve, undefined) } as buildConnector.BuildOptions)
  const guarded = buildConnector({ ...shared, lookup: createLookup(resolve, rules) } as buildConnector.BuildOptions)
  return (target, callback) => {
    if (rules.alwaysAllowed.has(`${target.protocol}//${target.host}`)) return open(target, callback)
    if (isIP(target.hostname) !== 0 && !isAddressAllowed(target.hostname, rules.allowPrivate)) {
      return callback(new RefusedError(addressRefusal(target.hostname)), null)
    }
    return guarded(target, callback)
  }
}
