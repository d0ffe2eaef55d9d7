import { type SecretBox, SecretBoxError, type SecretBoxFault } from './secret-box.ts'

const CONTEXT = 'canary'
const TEXT = 'gangway'

/** A sealed known text, to be stored beside the first secret. */
export function sealCanary(box: SecretBox): string {
  return box.seal(TEXT, CONTEXT)
}

/**
 * Whether the configured keys open what the store holds: `ok`, `reseal` (they do, by an older key), or why not. A
 * process that gets a fault must not start (model section 7).
 */
export function checkCanary(box: SecretBox, sealed: string): 'ok' | 'reseal' | SecretBoxFault {
  try {
    if (box.open(sealed, CONTEXT) !== TEXT) return 'not_authentic'
    return box.needsReseal(sealed) ? 'reseal' : 'ok'
  } catch (error) {
    if (error instanceof SecretBoxError) return error.fault
    throw error
  }
}
