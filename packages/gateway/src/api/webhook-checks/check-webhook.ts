import { thinData, webhookBody } from '../../model/webhook-body.ts'
import type { WebhookFacts } from '../../store/operations/endpoints/webhook-facts.ts'
import { differenceOf } from './bodies.ts'
import { type Candidate, diagnoseSignature } from './diagnose.ts'
import { type Finding, type GivenHeaders, readHeaders } from './headers.ts'
import { secretFault } from './keys.ts'
import { readSignatures } from './signatures.ts'
import { checkTimestamp } from './timestamp.ts'

/** A webhook request that somebody received. `at` is when, epoch milliseconds. */
export interface ReceivedWebhook {
  headers: GivenHeaders
  body: string
  /** What it was verified with: a secret, or that of an endpoint. */
  secret?: string
  endpointId?: string
  at?: number
}

/** What is known of the tenant, with its secrets opened. */
export type OpenFacts = WebhookFacts

/** Says of each part of a webhook request whether it is right, and what to do where it is not. */
export function checkWebhook(request: ReceivedWebhook, facts: OpenFacts, now: number): Finding[] {
  const { values, findings } = readHeaders(request.headers)
  const timestamp =
    values['webhook-timestamp'] === undefined ? null : checkTimestamp(values['webhook-timestamp'], now, request.at)
  if (timestamp) findings.push(timestamp.finding)
  const signatures = values['webhook-signature'] === undefined ? null : readSignatures(values['webhook-signature'])
  if (signatures) findings.push(signatures.finding)
  const { candidates, finding } = candidatesFor(request, facts, request.at ?? now)
  findings.push(finding, checkBody(request.body))
  const id = values['webhook-id']
  if (id !== undefined && timestamp && signatures) {
    const signed = {
      id,
      timestamp: values['webhook-timestamp']!,
      body: request.body,
      signatures: signatures.signatures,
      seconds: timestamp.seconds,
      sentAt: facts.tries.flatMap(({ startedAt }) => {
        const second = Math.floor(startedAt / 1000)
        return [second, second + 1]
      }),
      sentBody: sentBody(request, facts),
    }
    findings.push(diagnoseSignature(signed, candidates))
  } else {
    findings.push({
      check: 'signature',
      ok: false,
      detail: 'Without all three headers the signature cannot be checked.',
    })
  }
  if (id !== undefined) findings.push(...checkEvent(facts, timestamp?.seconds ?? null, request.endpointId))
  return findings
}

function checkBody(body: string): Finding {
  const finding = (ok: boolean, detail: string): Finding => ({ check: 'body', ok, detail })
  if (body === '')
    return finding(false, 'The body is empty: something had read it before. Keep the bytes as they come in.')
  try {
    const value = JSON.parse(body)
    const isOurs = typeof value === 'object' && value !== null && 'type' in value && 'data' in value
    return isOurs
      ? finding(true, 'The body is the JSON of a webhook.')
      : finding(
          false,
          'The body is JSON, but no webhook: `type`, `timestamp` and `data` are missing. Give the whole body as it came.',
        )
  } catch {
    return finding(false, 'The body is no JSON: it was cut off, or is not the body as it came.')
  }
}

/** What the request may be signed with, the right ones first, and what is to be said of what was given. */
function candidatesFor(
  { secret, endpointId }: ReceivedWebhook,
  { signers }: OpenFacts,
  at: number,
): { candidates: Candidate[]; finding: Finding } {
  const finding = (ok: boolean, detail: string): Finding => ({ check: 'secret', ok, detail })
  const owner = ({ type, id }: OpenFacts['signers'][number]) => `the ${type} ${id}`
  const candidates: Candidate[] = []
  let said: Finding
  if (secret === undefined) {
    const own = signers.find(({ id }) => id === endpointId)!
    candidates.push({ secret: own.secret, found: 'own' })
    const until = own.previousValidUntil
    const isRotating = own.previousSecret !== null && until !== null && at < until
    if (isRotating) candidates.push({ secret: own.previousSecret!, found: 'own' })
    said = finding(
      true,
      isRotating
        ? `The endpoint's secret, and the one before it, which signs too until ${new Date(until).toISOString()}.`
        : "The endpoint's secret.",
    )
  } else {
    candidates.push({ secret, found: 'own' })
    const bare = secret.trim().replace(/^["']|["']$/g, '')
    const current = signers.find((one) => one.secret === bare)
    const former = signers.find((one) => one.previousSecret === bare)
    const isOver = former !== undefined && (former.previousValidUntil === null || at >= former.previousValidUntil)
    const fault = secretFault(secret)
    if (fault !== null) said = finding(false, fault)
    else if (current) said = finding(true, `The secret is that of ${owner(current)}.`)
    else if (former) {
      said = finding(
        !isOver,
        `The secret is one that ${owner(former)} had before it was rotated; ${isOver ? 'nothing is signed with it any more: use the new one' : 'it signs beside the new one for 24 hours'}.`,
      )
    } else
      said = finding(
        false,
        'The secret is none that an endpoint or callout here has now: it was rotated out, or is that of another installation.',
      )
  }
  for (const signer of signers) {
    const isOwn = secret === undefined && signer.id === endpointId
    const use = secret === undefined ? 'Use the secret of the endpoint whose URL this is' : 'Verify with that secret'
    candidates.push({
      secret: signer.secret,
      found: { fault: `The webhook is signed with the secret of ${owner(signer)}. ${use}.` },
    })
    if (signer.previousSecret !== null) {
      const whose = isOwn ? 'this endpoint' : owner(signer)
      candidates.push({
        secret: signer.previousSecret,
        found: {
          fault: `The webhook is signed with a secret that ${whose} had before it was rotated, and that signs no more. Replay the event: it is signed with the new one then.`,
        },
      })
    }
  }
  return { candidates, finding: said }
}

/** The body that was sent under the id, where it is known and another than the one given. */
function sentBody({ body, endpointId }: ReceivedWebhook, { event, signers }: OpenFacts) {
  if (!event) return null
  const endpoint = signers.find(({ id }) => id === endpointId)
  const isThin = endpoint?.payload === 'thin' || (!endpoint && !body.includes('"version"'))
  const data = isThin ? thinData(event.recordId, event.connectionId) : event.data
  const text = webhookBody(event.type, event.timestamp, data)
  const difference = differenceOf(body, text)
  if (difference === null) return null
  return {
    text,
    fault: `The signature is right for the body that was sent, and the one given is another: ${difference}. Verify over the bytes as they came, before anything parses them.`,
  }
}

function checkEvent({ event, tries }: OpenFacts, seconds: number | null, endpointId?: string): Finding[] {
  if (!event) {
    return [
      {
        check: 'event',
        ok: false,
        detail:
          'There is no event with this id here: the id was changed, the request comes from another installation, or somebody made it up.',
      },
    ]
  }
  const own = tries.filter((one) => endpointId === undefined || one.endpointId === endpointId)
  if (own.length === 0) {
    return [{ check: 'event', ok: false, detail: `The event was never sent to ${endpointId ?? 'any endpoint'}.` }]
  }
  const earlier = own.filter(
    ({ startedAt, status }) =>
      status !== null && status >= 200 && status < 300 && seconds !== null && startedAt < (seconds - 1) * 1000,
  )
  const known = { check: 'event', ok: true, detail: `The event ${event.type} was sent in ${own.length} tries.` }
  if (own.length === 1) known.detail = `The event ${event.type} was sent once.`
  if (earlier.length === 0) return [known]
  return [
    known,
    {
      check: 'repeat',
      ok: false,
      detail: `The event was delivered before, at ${new Date(earlier[0]!.startedAt).toISOString()}, and has the same id each time it is sent again: deal with an id once, answer 2xx to its repeats.`,
    },
  ]
}
