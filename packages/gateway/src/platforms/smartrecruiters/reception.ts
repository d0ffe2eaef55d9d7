import { type OrderReading, readOrder } from '@gangway/wire/smartrecruiters'
import type { ConnectionView, JudgeInput, Judgement, Reception, Refusal } from '../../intake/interface.ts'
import { jsonFaults, parseJson } from '../../intake/json-outline.ts'
import type { Instant, VerificationCheck } from '../../model/index.ts'
import type { PlatformDeps } from '../interface.ts'
import {
  bearerInvalid,
  bearerMissing,
  commonRefusals,
  inlineOrderAccepted,
  manualOrderAccepted,
  orderAccepted,
  refusalAnswer,
} from './answers.ts'
import { bearerToken, connectionOfToken, findToken } from './bearer.ts'
import { createOrderNote, type OrderNote } from './order-note.ts'
import { isOfferedTo } from './packages-on-offer.ts'
import type { RegistrationSettings } from './settings.ts'
import { goUrl } from './urls.ts'

export type OrderMessageKind = 'order' | 'inline_order'

type Deps = Pick<PlatformDeps, 'store' | 'publicUrl' | 'randomBytes'>

/** What the user's system is asked while an order is taken. */
export interface OrderAsks {
  /** A package that only the user's system offers. */
  findLivePackage(connection: ConnectionView, remoteId: string): Promise<{ type: string } | null>
  /** Where the candidate takes the assessment of an order that is not made yet. */
  askForNewOrder(
    connection: ConnectionView,
    order: NewOrder,
  ): Promise<{ recordId: string; candidateUrl?: string } | null>
}

/** An order that was judged and is not stored yet. */
export interface NewOrder {
  messageKind: OrderMessageKind
  body: Buffer
  note: OrderNote
  now: Instant
}

/** Orders as they come (contract section 3): the bearer token says whose they are. */
export function createOrderReception(deps: Deps, kind: OrderMessageKind, asks?: OrderAsks): Reception {
  return {
    ...common(kind),
    async admit({ reached, headers, now }) {
      const token = bearerToken(headers.authorization)
      if (token === undefined) return withoutToken
      return (await findToken(deps.store, reached.registration, token, now)) ? null : withUnknownToken
    },
    async judge(input) {
      const { reached, headers, now } = input
      const token = bearerToken(headers.authorization)
      if (token === undefined) return { refused: withoutToken }
      const connection = await connectionOfToken(
        deps.store,
        reached.registration,
        token,
        now,
        input.connectionByRemoteId,
      )
      return connection ? judgeOrder(deps, kind, input, connection, tokenKnown, asks) : { refused: withUnknownToken }
    },
  }
}

/**
 * The same for an order that is stored. Its token is not kept, so it cannot be checked again. But a message carries a
 * connection only once the token it came with was found to be that connection's: a registration's URL, which is the only
 * one served, names none. So that is what counts.
 */
export function createStoredOrderReception(
  deps: Deps,
  kind: OrderMessageKind,
  findLivePackage?: OrderAsks['findLivePackage'],
): Reception {
  const asks = findLivePackage && { findLivePackage }
  return {
    ...common(kind),
    judge: (input) => {
      const { connection } = input.reached
      return connection ? judgeOrder(deps, kind, input, connection, tokenWasKnown, asks) : { refused: withLostToken }
    },
  }
}

/** For a URL that takes no messages: puts on record who called it although it is unknown or disabled. */
export function createRefusingReception(kind: string, refusals: Reception['refusals']): Reception {
  const refused: Refusal = { reason: 'unknown_url', answer: refusals.unknown_url, checks: [] }
  return {
    platform: 'smartrecruiters',
    kind,
    accepted: refusals.unknown_url,
    refusals,
    // Bodies are never read: a token request's holds a secret.
    admit: () => refused,
    judge: () => ({ refused }),
  }
}

function common(kind: OrderMessageKind) {
  return { platform: 'smartrecruiters', kind, accepted: orderAccepted, refusals: commonRefusals } as const
}

/** What an order says is judged only once it is known whose it is. */
async function judgeOrder(
  { store, publicUrl, randomBytes }: Deps,
  messageKind: OrderMessageKind,
  { reached: { registration }, body, now }: JudgeInput,
  connection: ConnectionView,
  tokenCheck: VerificationCheck,
  asks: Partial<OrderAsks> = {},
): Promise<Judgement> {
  const refuse = (refusal: Refusal): Judgement => ({
    refused: { ...refusal, checks: [tokenCheck, ...refusal.checks] },
    connection,
  })
  const parsed = parseJson(body)
  if (!parsed.ok) return refuse(malformed('not_json', 'body', jsonFaults[parsed.fault]))
  const { apiBaseUrl, redirectOrigins, manualOrderAnswer } = registration.settings as RegistrationSettings
  const reading = readOrder(parsed.value, {
    apiBaseUrl,
    redirectOrigins,
    route: messageKind === 'inline_order' ? 'inline' : undefined,
  })
  if (!reading.ok) return refuse(malformed('invalid_order', 'order', sentence(reading.message)))
  const { order } = reading
  if (order.completedCallbackUrl !== undefined && !isHeaderSafe(order.completedCallbackUrl)) {
    const detail = 'completedAssessmentCallbackUrl holds characters that cannot stand in a Location header.'
    return refuse(malformed('invalid_order', 'order', detail))
  }
  const checks = [tokenCheck, contentCheck(reading)]
  const company = companyCheck(order.companyId, connection)
  if (!company.ok)
    return refuse({ reason: 'company_mismatch', answer: refusalAnswer('COMPANY_MISMATCH'), checks: [company] })
  const { orderId, kind, assessmentPackageId } = order
  const found = await findPackage(store, connection, assessmentPackageId)
  const live = found ? null : await asks.findLivePackage?.(connection, assessmentPackageId)
  if (!found && !live) return refuse(unknownPackage(assessmentPackageId))
  const packageRetired = found !== null && found.status !== 'active'
  const note = createOrderNote(randomBytes, { orderId, kind, packageRetired, ...(live && { packageType: live.type }) })
  const hasTemplate = Boolean(found?.candidate_url_template)
  if (!hasTemplate) Object.assign(note, await asks.askForNewOrder?.(connection, { messageKind, body, note, now }))
  const tellsUrl =
    kind === 'inline' || (manualOrderAnswer === 'url' && (hasTemplate || note.candidateUrl !== undefined))
  const url = goUrl(publicUrl, note.token)
  const answer = kind === 'inline' ? inlineOrderAccepted(url) : manualOrderAccepted(url)
  return {
    accepted: {
      connection,
      dedupeKey: orderId,
      checks: [...checks, company],
      note,
      ...(tellsUrl && { answer }),
    },
  }
}

/** A package that is offered to other companies does not exist for this one. */
async function findPackage(store: Deps['store'], connection: ConnectionView, remoteId: string) {
  // PostgreSQL takes no U+0000, and no package has one in its id.
  if (remoteId.includes('\0')) return null
  const found = await store.findPackageByRemoteId(connection.tenant, { remoteId })
  return found && isOfferedTo(found, connection.id) ? found : null
}

/** The URL goes back out byte for byte, so it may hold nothing that would end its header. */
function isHeaderSafe(url: string): boolean {
  return url.isWellFormed() && !/\p{Cc}/u.test(url)
}

function contentCheck({ missing }: Extract<OrderReading, { ok: true }>): VerificationCheck {
  if (missing.length === 0) return { check: 'order', ok: true, detail: 'The order holds what the contract requires.' }
  const detail = `Accepted without ${missing.join(', ')}, which the contract requires.`
  return { check: 'order', ok: false, detail }
}

function companyCheck(companyId: string, { remoteId }: ConnectionView): VerificationCheck {
  const ok = companyId === remoteId
  const detail = ok
    ? "companyId is that of the token's connection."
    : `companyId is ${shown(companyId)}, but the token was given out to the connection of company ${shown(remoteId)}.`
  return { check: 'company', ok, detail }
}

function unknownPackage(remoteId: string): Refusal {
  const detail = `No assessment package with the remoteId ${shown(remoteId)} is offered to this company: make it, then verify the message again.`
  return {
    reason: 'unknown_package',
    answer: refusalAnswer('PACKAGE_NOT_FOUND'),
    checks: [{ check: 'assessment_package', ok: false, detail }],
  }
}

function malformed(reason: string, check: string, detail: string): Refusal {
  return { reason, answer: refusalAnswer('INVALID_ORDER', [detail]), checks: [{ check, ok: false, detail }] }
}

/** A foreign id as it may stand in a sentence. */
function shown(id: string): string {
  return JSON.stringify(id.length > 100 ? `${id.slice(0, 100)}…` : id)
}

function sentence(detail: string): string {
  return `${detail[0]!.toUpperCase()}${detail.slice(1)}.`
}

const tokenCheck = (ok: boolean, detail: string): VerificationCheck => ({ check: 'bearer_token', ok, detail })

const tokenKnown = tokenCheck(true, 'The bearer token was given out for this connection and has not expired.')
const tokenWasKnown = tokenCheck(
  true,
  "The bearer token is not kept and cannot be checked again; when the order came, it was found to be this connection's.",
)

const withoutToken: Refusal = {
  reason: 'bearer_missing',
  answer: bearerMissing,
  checks: [
    tokenCheck(
      false,
      "The request has no bearer token: the platform must fetch one at the registration's `token` URL first, with the client id and secret that were issued for the connection.",
    ),
  ],
}

const withUnknownToken: Refusal = {
  reason: 'bearer_invalid',
  answer: bearerInvalid,
  checks: [
    tokenCheck(
      false,
      'The bearer token is none that is valid for this registration: it was revoked, has expired, or was never given out here.',
    ),
  ],
}

const withLostToken: Refusal = {
  reason: 'bearer_not_kept',
  answer: bearerInvalid,
  checks: [
    tokenCheck(
      false,
      "The bearer token is not kept and cannot be checked again, and when the order came it was no connection's: the platform must send the order again.",
    ),
  ],
}
