import { decodeBase64Lenient } from '../text/index.ts'
import { isObject, own, textOf, withoutUndefined } from './json.ts'

/** A client id and its secret: any of the three pairs of contract 1.1. */
export interface ClientCredentials {
  clientId: string
  clientSecret: string
}

/** The error codes of RFC 6749 section 5.2. */
export const tokenErrors = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const
export type TokenError = (typeof tokenErrors)[number]

/** The error body of a token endpoint. */
export interface TokenErrorBody {
  error: TokenError
  error_description?: string
}

/** The headers that go with every answer of a token endpoint (RFC 6749 section 5.1). */
export const tokenAnswerHeaders = { 'cache-control': 'no-store', pragma: 'no-cache' } as const

/**
 * A token endpoint's refusal. Always 400: RFC 6749 would allow 401 for `invalid_client`, the contract lists 400 only
 * (contract 1.4). Characters that the RFC does not allow in a description are replaced by `?`.
 */
export function tokenErrorAnswer(error: TokenError, description?: string): { status: 400; body: TokenErrorBody } {
  const error_description = description?.replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '?')
  return { status: 400, body: withoutUndefined({ error, error_description }) }
}

/** The form of a token request, credentials in the body and no scope (contract 1.2 step 2). */
export function writeTokenRequest({ clientId, clientSecret }: ClientCredentials): string {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  }).toString()
}

/** What a token request asks, or the error to answer it with. */
export type TokenRequest = ({ ok: true } & ClientCredentials) | { ok: false; error: TokenError; description: string }

/**
 * Reads a token request: the form's text and, if there is one, the Authorization header, since Basic is taken too
 * (contract 1.4, ours). A repeated parameter or two sets of credentials that differ is `invalid_request`.
 */
export function readTokenRequest(form: string, authorization?: string): TokenRequest {
  const parameters = new URLSearchParams(form)
  for (const name of ['grant_type', 'client_id', 'client_secret']) {
    if (parameters.getAll(name).length > 1) return refused('invalid_request', `${name} is repeated`)
  }
  const grantType = parameters.get('grant_type')
  if (!grantType) return refused('invalid_request', 'grant_type is missing')
  if (grantType !== 'client_credentials') return refused('unsupported_grant_type', 'only client_credentials is served')
  const basic = readBasic(authorization)
  if (basic === null) return refused('invalid_request', 'the Authorization header cannot be read')
  const clientId = parameters.get('client_id') || undefined
  const clientSecret = parameters.get('client_secret') || undefined
  if (basic) {
    const differs =
      (clientId !== undefined && clientId !== basic.clientId) ||
      (clientSecret !== undefined && clientSecret !== basic.clientSecret)
    return differs ? refused('invalid_request', 'form and header name different clients') : { ok: true, ...basic }
  }
  if (clientId === undefined || clientSecret === undefined) {
    return refused('invalid_request', 'client_id and client_secret are required')
  }
  return { ok: true, clientId, clientSecret }
}

/** A token endpoint's success. `expiresIn` is in seconds: the platform's Webhooks API counts milliseconds, this does not. */
export function writeToken(token: { accessToken: string; expiresIn: number }) {
  return { access_token: token.accessToken, expires_in: token.expiresIn, token_type: 'Bearer' }
}

/** A token as the other side gave it; `expiresIn` in seconds, absent when it was not told. */
export interface Token {
  accessToken: string
  expiresIn?: number
}

/** Reads a token endpoint's 200; undefined when there is no usable bearer token in it. */
export function readToken(value: unknown): Token | undefined {
  if (!isObject(value)) return undefined
  const accessToken = own(value, 'access_token')
  // It goes into a header as it is, so nothing but visible ASCII is usable.
  if (typeof accessToken !== 'string' || !/^[\x21-\x7e]{1,16384}$/.test(accessToken)) return undefined
  const tokenType = textOf(own(value, 'token_type'))
  if (tokenType !== undefined && tokenType.toLowerCase() !== 'bearer') return undefined
  const expiresIn = Number(textOf(own(value, 'expires_in')))
  return withoutUndefined({ accessToken, expiresIn: expiresIn > 0 && expiresIn < 1e10 ? expiresIn : undefined })
}

/**
 * For how many seconds a token is used before a new one is asked for: until 60 s before its end (contract 7.2, ours), or
 * half its life when that is shorter than two minutes. Without a told lifetime: 60 s.
 */
export function tokenUseSeconds(expiresIn: number | undefined): number {
  if (expiresIn === undefined) return 60
  return expiresIn > 120 ? expiresIn - 60 : expiresIn / 2
}

function refused(error: TokenError, description: string): TokenRequest {
  return { ok: false, error, description }
}

/** Undefined when the header is no Basic one, null when it is one that cannot be read. */
function readBasic(authorization: string | undefined): ClientCredentials | null | undefined {
  const encoded = authorization && /^Basic +([^ ]+) *$/i.exec(authorization)?.[1]
  if (!encoded) return undefined
  const bytes = decodeBase64Lenient(encoded)
  const pair = bytes && /^([^:]*):(.*)$/s.exec(new TextDecoder().decode(bytes))
  const clientId = pair && decodeForm(pair[1]!)
  const clientSecret = pair && decodeForm(pair[2]!)
  return clientId && clientSecret ? { clientId, clientSecret } : null
}

/** RFC 6749 section 2.3.1 form-encodes id and secret before they are joined; a client that does not is taken as it is. */
function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text // the only failure is a percent sign that starts no valid sequence
  }
}
