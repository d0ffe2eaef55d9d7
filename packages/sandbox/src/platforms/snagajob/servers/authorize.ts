import {
  authorizeCall,
  diagnoseOutbound,
  type IdentityFault,
  identityFaults,
  type UploadKind,
  verifyOutbound,
} from '@gangway/wire/snagajob'
import type { FastifyRequest } from 'fastify'
import { hmac } from '../../../random.ts'
import type { Account, Partner } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { accountByNumber, listPartners, putAccount } from '../partners.ts'
import { readSettings } from '../settings.ts'

export type Call = UploadKind | 'campaign' | 'completed' | 'validate'

export type Caller =
  | { ok: true; partner: Partner; account: Account | null; by: 'signature' | 'api_key' }
  | { ok: false; status: 400 | 401; message: string }

/** Where the base ends and the path that is signed begins (U1). */
export const basePath = '/api'

/**
 * Who calls, and whether they are let in (contract 2.1, 5.2, U1, U4). What was looked at goes on the exchange's record.
 * Status and words of a refusal are the sandbox's convention, 401 apart.
 */
export function authorize(deps: Deps, request: FastifyRequest, call: Call): Caller {
  const note = (ok: boolean | null, text: string) => void request.record.notes.push({ ok, text })
  const headers = singleHeaders(request)
  const settings = readSettings(deps.store)
  const partners = listPartners(deps.store)
  const identified = identify(deps, partners, headers)

  if (call !== 'completed' && call !== 'validate') {
    const faults = identityFaults(call, headers)
    for (const { header, message, severity } of faults)
      note(severity === 'error' ? false : null, `${header} ${message}`)
    const fault = faults.find(({ severity }) => severity === 'error')
    if (fault) return { ok: false, status: 400, message: sentence(fault) }
    if (!identified) {
      note(false, 'no partner or account of this name is registered here')
      return { ok: false, status: 401, message: 'The partner or account is not known.' }
    }
  }

  const { path, query } = splitUrl(request.url)
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array()
  const signed = {
    hmac,
    verb: request.method,
    path,
    basePath,
    query,
    body,
    date: headers['x-saj-date'],
    signature: headers['x-saj-signature'],
    nowMs: deps.now(),
  }
  const keyHolder = partners.find(({ apiKey }) => apiKey === apiKeyOf(headers, query))
  const candidates = identified ? [identified.partner] : keyHolder ? [keyHolder] : partners
  const tries = candidates.map((partner) => ({
    partner,
    result: verifyOutbound({
      ...signed,
      secrets: [partner.apiSecret],
      lenientPath: settings.lenientPath,
      showExpected: candidates.length === 1,
    }),
  }))
  const matched = tries.find(({ result }) => result.ok) ?? tries[0]
  for (const { ok, detail } of matched?.result.checks ?? []) note(ok, detail)
  if (matched?.result.ok) {
    const reading = matched.result.signedPath === 'with_base_path' ? `with ${basePath} before it` : 'without its base'
    note(null, `the path was signed ${reading} (U1)`)
  } else if (signed.signature && signed.date && matched) {
    const input = { ...signed, date: signed.date, signature: signed.signature, secrets: [matched.partner.apiSecret] }
    const diagnosis = diagnoseOutbound(input)
    if (diagnosis) note(null, `probably: ${diagnosis.detail}`)
  }

  const apiKey = apiKeyOf(headers, query)
  const partner = identified?.partner ?? (matched?.result.ok ? matched.partner : keyHolder)
  const { ok, detail } = authorizeCall({
    call: call === 'validate' ? 'single' : call,
    apiKey: apiKey === undefined ? 'absent' : apiKey === partner?.apiKey ? 'right' : 'wrong',
    signatureOk: matched?.result.ok === true && matched.partner.id === partner?.id,
  })
  note(ok, detail)
  if (!ok || !partner) return { ok: false, status: 401, message: `Not let in: ${detail}.` }
  if (identified?.pendingAccount !== undefined) {
    if (!settings.createAccounts) {
      note(false, 'this partner account was never told to Snagajob')
      return { ok: false, status: 401, message: 'The partner account is not known.' }
    }
    note(null, 'this partner account was not known and is made now (sandbox convention)')
    const account = putAccount(deps.store, partner.id, { partnerAccount: identified.pendingAccount })
    return { ok: true, partner, account, by: 'signature' }
  }
  return {
    ok: true,
    partner,
    account: identified?.account ?? null,
    by: matched?.result.ok ? 'signature' : 'api_key',
  }
}

type Identified = { partner: Partner; account: Account | null; pendingAccount?: string }

/** Whom the identity headers name, which are not signed. `pendingAccount`: an account that is not there yet. */
function identify(deps: Deps, partners: readonly Partner[], headers: SingleHeaders): Identified | null {
  const { 'x-saj-partner': key, 'x-saj-partneraccount': name, 'x-saj-account': number } = headers
  if (key) {
    const partner = partners.find(({ partnerKey }) => partnerKey === key)
    if (!partner) return null
    if (!name) return { partner, account: null }
    const account = partner.accounts.find(({ partnerAccount }) => partnerAccount === name)
    return account ? { partner, account } : { partner, account: null, pendingAccount: name }
  }
  if (!number) return null
  // U7: a published sample writes `Partner <key>` here; an account's own name is taken too, for partners without a key
  const named = partners.find(({ partnerKey }) => partnerKey === number.replace(/^Partner /, ''))
  if (named) return { partner: named, account: null }
  const account =
    (/^\d{1,12}$/.test(number) ? accountByNumber(deps.store, Number(number)) : null) ??
    partners.flatMap(({ accounts }) => accounts).find(({ partnerAccount }) => partnerAccount === number)
  const partner = account && partners.find(({ id }) => id === account.partnerId)
  return partner ? { partner, account } : null
}

type SingleHeaders = Record<string, string | undefined>

function singleHeaders(request: FastifyRequest): SingleHeaders {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}

/** APPC: the key comes as a header or as a query parameter. */
function apiKeyOf(headers: SingleHeaders, query: string): string | undefined {
  if (headers['x-saj-apikey'] !== undefined) return headers['x-saj-apikey']
  for (const [name, value] of new URLSearchParams(query)) if (name.toLowerCase() === 'x-saj-apikey') return value
  return undefined
}

/** The path after the base and the raw query, as they came. */
export function splitUrl(url: string): { path: string; query: string } {
  const at = url.indexOf('?')
  const path = at === -1 ? url : url.slice(0, at)
  return { path: path.slice(basePath.length), query: at === -1 ? '' : url.slice(at + 1) }
}

function sentence({ header, message }: IdentityFault): string {
  return `${header} ${message}.`
}
