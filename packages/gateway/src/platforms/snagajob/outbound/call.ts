import {
  type CallIdentity,
  callHeaders,
  formatRfc1123,
  outboundTarget,
  type SignedPath,
  signOutbound,
} from '@gangway/wire/snagajob'
import type { RegistrationView } from '../../../intake/interface.ts'
import { type HttpOutcome, type HttpRequest, type KeptRequest, keptRequest } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { nodeHmac } from '../../node-hmac.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'

/** The parts of a registration that a call is made of: settings with their defaults, credentials opened. */
export type Caller = Pick<RegistrationView, 'settings' | 'credentials'>

export interface SnagajobCall {
  /** After the API base: `/v1/…`. */
  path: string
  /** JSON text. The presign calls have none. */
  body?: string
  /** Whom the call is made for; nobody where the signature alone says who calls. */
  identity: CallIdentity | undefined
  /** Instead of the registration's setting (U1). */
  signedPath?: SignedPath
}

/** What a request came to, and what an attempt keeps of it; nothing where none was made. */
export interface Asked {
  outcome: HttpOutcome
  request?: KeptRequest
}

/** Headers that are credentials, or made with them. */
const secretHeaders = ['x-saj-signature', 'x-saj-apikey', 'x-saj-partner']

/** Milliseconds for a call; what Snagajob takes is not documented. */
const timeoutMs = 30_000

/** Bytes of an answer that are read. */
const maxAnswerBytes = 65_536

/**
 * Makes a signed POST to Snagajob (contract 2.1, 5.2). The API key goes with it where there is one and the registration
 * sends it (U4). Never rejects for what the network or Snagajob does.
 */
export function createCallSnagajob({ http, now }: Pick<PlatformDeps, 'http' | 'now'>) {
  return async (registration: Caller, { path, body = '', identity, signedPath }: SnagajobCall): Promise<Asked> => {
    const settings = registration.settings as RegistrationSettings
    const { apiSecret, apiKey } = registration.credentials as RegistrationCredentials
    const url = settings.apiBaseUrl.replace(/\/+$/, '') + path
    const target = targetOf(url, settings.apiBaseUrl, signedPath ?? settings.signedPath!)
    if (target === null) return { outcome: outsideOfBase }
    const date = formatRfc1123(now())
    const signature = signOutbound(nodeHmac, apiSecret, { verb: 'POST', ...target, body: Buffer.from(body), date })
    const headers = callHeaders({
      ...(identity && { identity }),
      date,
      signature,
      ...(apiKey !== undefined && settings.sendApiKey && { apiKey }),
    })
    const request: HttpRequest = {
      method: 'POST',
      url,
      headers: body === '' ? headers : { ...headers, 'content-type': 'application/json' },
      body,
      timeoutMs,
      maxResponseBytes: maxAnswerBytes,
    }
    return { outcome: await http.request(request), request: keptRequest(request, { headers: secretHeaders }) }
  }
}

/** A path of the settings can lead out of the base, by dots. */
const outsideOfBase: HttpOutcome = {
  kind: 'refused',
  code: 'invalid_url',
  message: 'the path does not lie under apiBaseUrl',
}

function targetOf(url: string, apiBaseUrl: string, signedPath: SignedPath) {
  try {
    return outboundTarget(url, apiBaseUrl, signedPath)
  } catch {
    return null
  }
}

export type CallSnagajob = ReturnType<typeof createCallSnagajob>
