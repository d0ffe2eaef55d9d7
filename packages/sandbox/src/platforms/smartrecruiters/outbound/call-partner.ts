import { readToken, writeTokenRequest } from '@gangway/wire/smartrecruiters'
import type { Headers, Note } from '../../../exchanges/exchanges.ts'
import { randomSecret } from '../../../random.ts'
import { integrationOf } from '../apps.ts'
import type { Deps } from '../deps.ts'
import { type Faults, faultsOf } from '../faults.ts'
import { findPartner } from '../partners.ts'
import { readSettings } from '../settings.ts'

export type PartnerCall = {
  purpose: string
  subject: string
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers?: Headers
  json?: object
  /** Which token it brings; what the fault dial says, if left out. */
  token?: Faults['orderToken']
  notes?: Note[]
}

export type PartnerAnswer =
  | { ok: true; status: number; body: unknown; exchangeId: number }
  | { ok: false; message: string; exchangeId: number | null }

/**
 * Calls a connected partner with a token of the credential that it gave for the company (contract 1.4). A token that is
 * refused is fetched anew, once.
 */
export async function callPartner(deps: Deps, partnerId: number, call: PartnerCall): Promise<PartnerAnswer> {
  const which = call.token ?? faultsOf(deps.faults.values()).orderToken
  if (which === 'none') return once(deps, call, null)
  if (which === 'wrong') return once(deps, call, randomSecret(deps.random))
  const known = await partnerToken(deps, partnerId, false)
  if (!known.ok) return known
  const answer = await once(deps, call, known.token)
  if (!answer.ok || answer.status !== 401 || known.fresh) return answer
  const renewed = await partnerToken(deps, partnerId, true)
  return renewed.ok ? once(deps, call, renewed.token) : renewed
}

async function once(deps: Deps, call: PartnerCall, token: string | null): Promise<PartnerAnswer> {
  const { method, url, purpose, subject, json, headers = [], notes = [] } = call
  const result = await deps.send({
    purpose,
    subject,
    method,
    url,
    headers: [
      ...(token === null ? [] : ([['Authorization', `Bearer ${token}`]] satisfies Headers)),
      ['Accept', 'application/json'],
      ...(json === undefined ? [] : ([['Content-Type', 'application/json']] satisfies Headers)),
      ...headers,
    ],
    ...(json !== undefined && { body: Buffer.from(JSON.stringify(json)) }),
    allowLoopbackHttp: readSettings(deps.store).allowLoopbackHttp,
    notes,
  })
  const { exchangeId } = result
  if (!result.ok) return { ok: false, message: `no answer: ${result.message}`, exchangeId }
  return { ok: true, status: result.status, body: jsonOf(result.body), exchangeId }
}

type TokenAnswer = { ok: true; token: string; fresh: boolean } | Extract<PartnerAnswer, { ok: false }>

async function partnerToken(deps: Deps, partnerId: number, renew: boolean): Promise<TokenAnswer> {
  const row = integrationOf(deps, partnerId)
  const { partner_client_id: clientId, partner_client_secret: clientSecret } = row ?? {}
  const configuration = findPartner(deps, partnerId)?.configuration
  if (!clientId || !clientSecret || !configuration) {
    return { ok: false, message: 'the partner is not connected', exchangeId: null }
  }
  if (!renew && row?.token && (row.token_until ?? 0) > deps.now()) return { ok: true, token: row.token, fresh: false }
  const result = await deps.send({
    purpose: 'token',
    subject: `partner:${partnerId}`,
    method: 'POST',
    url: configuration.oauthTokenUrl,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ],
    body: Buffer.from(writeTokenRequest({ clientId, clientSecret })),
    allowLoopbackHttp: readSettings(deps.store).allowLoopbackHttp,
  })
  const { exchangeId } = result
  if (!result.ok) return { ok: false, message: `no token: ${result.message}`, exchangeId }
  const token = result.status === 200 ? readToken(jsonOf(result.body)) : undefined
  if (!token) return { ok: false, message: `no token: the partner answered ${result.status}`, exchangeId }
  // a minute before its end, so that none expires on the way
  const until = deps.now() + Math.max((token.expiresIn ?? 60) - 60, 1) * 1000
  const sql = 'UPDATE smartrecruiters_integrations SET token = ?, token_until = ? WHERE partner_id = ?'
  deps.store.run(sql, token.accessToken, until, partnerId)
  return { ok: true, token: token.accessToken, fresh: true }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return undefined // not JSON
  }
}
