import type { UploadKind } from './upload.ts'

/** Who calls (contract 2.1). Single uploads and campaigns take either of the first two, the others the last. */
export type CallIdentity =
  | { account: string }
  | { partner: string; partnerAccount: string }
  | { partner: string; partnerAccount?: undefined }

export type CallHeaders = {
  /** Absent where a call names nobody: validate-authorization goes by the signature alone (contract 0.3). */
  identity?: CallIdentity
  /** RFC 1123 text, the one that was signed. */
  date: string
  signature: string
  /** Sent beside the signature where it is set (U4). */
  apiKey?: string
}

/** The headers of a signed call to Snagajob. None of the identity headers is part of what is signed. */
export function callHeaders({ identity, date, signature, apiKey }: CallHeaders): Record<string, string> {
  const headers: Record<string, string> = {}
  if (identity && 'account' in identity) headers['X-SAJ-Account'] = identity.account
  if (identity && 'partner' in identity) {
    headers['X-SAJ-Partner'] = identity.partner
    if (identity.partnerAccount !== undefined) headers['X-SAJ-PartnerAccount'] = identity.partnerAccount
  }
  if (apiKey !== undefined) headers['X-SAJ-ApiKey'] = apiKey
  return { ...headers, 'X-SAJ-Date': date, 'X-SAJ-Signature': signature }
}

export type IdentityFault = { severity: 'error' | 'warning'; header: string; message: string }

/** What is wrong with the identity headers of a call as received; names in lower case, `campaign` as `single`. */
export function identityFaults(
  kind: UploadKind | 'campaign',
  headers: Readonly<Record<string, string | undefined>>,
): IdentityFault[] {
  const { 'x-saj-account': account, 'x-saj-partner': partner, 'x-saj-partneraccount': partnerAccount } = headers
  const error = (header: string, message: string): IdentityFault => ({ severity: 'error', header, message })
  if (kind === 'single' || kind === 'campaign') {
    if (!partner && !account) return [error('X-SAJ-Account', 'is required where X-SAJ-Partner is absent')]
    if (partner && !partnerAccount) return [error('X-SAJ-PartnerAccount', 'is required beside X-SAJ-Partner')]
    return []
  }
  if (partner) return []
  if (kind === 'disposition' && account) {
    const message = 'is taken for X-SAJ-Partner, which the text asks for (U7)'
    return [{ severity: 'warning', header: 'X-SAJ-Account', message }]
  }
  return [error('X-SAJ-Partner', 'is required')]
}

export type CallAuthorization = { ok: boolean; detail: string }

/**
 * Whether a server that plays Snagajob lets a call in (U4, ours): a wrong API key never; `completed` with either a right
 * key or a good signature; every other call with a good signature only.
 */
export function authorizeCall(input: {
  call: UploadKind | 'campaign' | 'completed'
  apiKey: 'absent' | 'right' | 'wrong'
  signatureOk: boolean
}): CallAuthorization {
  if (input.apiKey === 'wrong') return { ok: false, detail: 'X-SAJ-ApiKey is not the key of this partner' }
  if (input.signatureOk) return { ok: true, detail: 'the signature is good' }
  if (input.call !== 'completed') return { ok: false, detail: 'this call needs a good X-SAJ-Signature' }
  if (input.apiKey === 'right') return { ok: true, detail: 'the API key is right' }
  return { ok: false, detail: 'this call needs X-SAJ-ApiKey or a good X-SAJ-Signature' }
}
