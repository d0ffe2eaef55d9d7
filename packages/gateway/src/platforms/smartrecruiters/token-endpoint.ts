import type { IncomingMessage } from 'node:http'
import { readTokenRequest, tokenAnswerHeaders, writeToken } from '@gangway/wire/smartrecruiters'
import { type BodyBudget, readBody } from '../../intake/body.ts'
import type { Answer, RegistrationView } from '../../intake/interface.ts'
import { hashToken, tokenHasHash } from '../../secrets/hash-token.ts'
import type { PlatformDeps } from '../interface.ts'
import { tokenRefusal, tokenRefusals, tokenTooMany } from './answers.ts'
import type { TokenLimit } from './token-limit.ts'

/** How long a token that we give out is good for: the contract's own example (1.4). */
const lifetimeSeconds = 3600
const tokenBytes = 32
/** A form with three short parameters. */
const maxForm = 16 * 1024
/** Compared with where there is no such client, so that it takes as long. */
const nobodysHash = hashToken('')

/**
 * Gives a token to a client that proves itself (contract 1.4): a form with `client_id` and `client_secret`, or Basic. The
 * token is random and kept as its hash; who has it may do all that the platform does with us, since no scope is sent.
 */
export async function answerTokenRequest(
  deps: PlatformDeps,
  registration: RegistrationView,
  request: IncomingMessage,
  limits: { tokens: TokenLimit; bodies: BodyBudget },
): Promise<Answer> {
  const contentType = request.headers['content-type'] ?? ''
  if (contentType !== '' && !/^application\/x-www-form-urlencoded *(;|$)/i.test(contentType)) {
    return tokenRefusal('invalid_request', 'Content-Type must be application/x-www-form-urlencoded')
  }
  const read = await readBody(request, maxForm, limits.bodies)
  if (!read.ok) return tokenRefusals[read.fault]
  limits.bodies.give(read.held)
  const asked = readTokenRequest(read.body.toString('utf8'), request.headers.authorization)
  if (!asked.ok) return tokenRefusal(asked.error, asked.description)
  const now = deps.now()
  const wait = limits.tokens.take(`${registration.id} ${asked.clientId}`, now)
  if (wait > 0) return tokenTooMany(wait)
  const { tenant, id: registrationId } = registration
  const client = isSearchable(asked.clientId)
    ? await deps.store.findIssuedClient(tenant, { registrationId, clientId: asked.clientId })
    : null
  const proved = tokenHasHash(asked.clientSecret, client?.secretHash ?? nobodysHash)
  if (!client?.secretHash || !proved) return tokenRefusal('invalid_client', 'client_id or client_secret is wrong')
  // A connection that does not work from our side may still work from the platform's.
  if (client.status === 'disabled') return tokenRefusal('invalid_client', 'The integration of this client is disabled')
  const accessToken = deps.randomBytes(tokenBytes).toString('base64url')
  const expiresAt = now + lifetimeSeconds * 1000
  await deps.store.issueAccessToken(tenant, {
    hash: hashToken(accessToken),
    connectionId: client.connectionId,
    expiresAt,
  })
  const body = JSON.stringify(writeToken({ accessToken, expiresIn: lifetimeSeconds }))
  return { status: 200, headers: tokenAnswerHeaders, body }
}

/** The text is what a database can look for. */
function isSearchable(clientId: string): boolean {
  return clientId.length <= 1000 && !clientId.includes('\0')
}
