import { type ReportReceipt, receiveReport } from '@gangway/wire/candidatehub'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Note } from '../../../exchanges/exchanges.ts'
import { cutOff } from '../../../exchanges/record-inbound.ts'
import { headerPairs } from '../../../exchanges/send.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { keepArrival } from '../reports/arrivals.ts'
import { findToken, type IssuedToken, issueToken, noteCall } from '../reports/tokens.ts'
import { noteReport, transactionOf } from '../transactions.ts'
import { headerText, isJsonType, jsonObjectOf, textOf, troubled } from './json.ts'

type ByToken = { Params: { token: string } }

/** What becomes of one call: an answer, or none where `cut`. */
type Handling = Omit<ReportReceipt, 'body'> & {
  body: object
  headers?: Record<string, string>
  cut?: true
  notes: Note[]
}

/**
 * Where an import's outcome is reported (contract 4.4): its reading is a sandbox convention throughout, since the page
 * that would describe it is not available. POST is the method; PUT and PATCH are taken too.
 */
export function reportServer(app: FastifyInstance, deps: Deps): void {
  app.route<ByToken>({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/report/:token',
    handler: async (request, reply) => {
      const issued = findToken(deps, request.params.token)
      request.record.purpose = 'processing report'
      request.record.subject = issued?.subject ?? null
      const fault = dialOf(deps, issued)
      if (fault === 'slow') await troubled(deps, request, reply, fault)
      return answer(deps, request, reply, issued, fault)
    },
  })
}

type Dial = ReturnType<typeof faultsOf>['report']

/** The dial is for what people compose; the conformance kit's own addresses do as their cases say. */
function dialOf(deps: Deps, issued: IssuedToken | null): Dial {
  return issued && transactionOf(issued.subject) !== null ? faultsOf(deps.faults.values()).report : 'normal'
}

function answer(
  deps: Deps,
  request: FastifyRequest<ByToken>,
  reply: FastifyReply,
  issued: IssuedToken | null,
  fault: Dial,
): FastifyReply {
  // looked up again: somebody may have spent it while this one was slow
  const token = issued && findToken(deps, issued.token)
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array()
  const isReport = takenMethods.includes(request.method)
  const handling = isReport ? handle(deps, token, textOf(body) ?? '', fault) : wrongMethod
  const notes = [...notesOf(request, body), ...handling.notes]
  request.record.notes.push(...notes)
  if (token) {
    noteCall(deps, token.token, handling.consumed)
    keepArrival(deps, {
      token: token.token,
      subject: token.subject,
      kind: token.kind,
      tokenState: token.state,
      method: request.method,
      headers: headerPairs(request.raw.rawHeaders),
      body,
      status: handling.cut ? null : handling.status,
      consumed: handling.consumed,
      outcome: handling.outcome ?? null,
      message: messageOf(body),
      notes,
    })
    const transactionId = transactionOf(token.subject)
    if (transactionId !== null) noteReport(deps, transactionId)
  }
  if (handling.cut) return cutOff(request, reply, 'cut off without an answer, on purpose')
  return reply
    .code(handling.status)
    .headers(handling.headers ?? {})
    .send(handling.body)
}

function handle(deps: Deps, token: IssuedToken | null, text: string, fault: Dial): Handling {
  const plain = (): Handling => ({ ...spentAs(deps, receiveReport(token?.state ?? 'unknown', text)), notes: [] })
  const onPurpose = (status: number, more: Partial<Handling> = {}): Handling => ({
    status,
    body: { success: 0, error: 'on purpose' },
    consumed: false,
    notes: [{ ok: null, text: `on purpose: ${status}` }],
    ...more,
  })
  if (token?.kind === 'redirecting') {
    const target = issueToken(deps, token.subject, 'redirect_target')
    // relative, so that it holds behind whatever the receiver reaches this by
    return onPurpose(302, { headers: { location: `./${target}` } })
  }
  if (token?.kind === 'failing_then_recovering' && token.calls === 0) return onPurpose(500)
  switch (fault) {
    case 'error_500':
      return onPurpose(500)
    case 'error_500_once':
      return token?.calls === 0 ? onPurpose(500) : plain()
    case 'error_503':
      return onPurpose(503, { headers: { 'retry-after': '2' } })
    case 'redirect':
      return onPurpose(302, { headers: { location: './redirected' } })
    case 'expired': {
      const note = { ok: null, text: 'the fault dial says: expired' }
      return { ...spentAs(deps, receiveReport('used', text)), body: expired, notes: [note] }
    }
    case 'reset':
      return onPurpose(500, { cut: true, notes: [{ ok: null, text: 'on purpose: read, not taken, and hung up' }] })
    case 'lost_answer':
      return { ...plain(), cut: true, notes: [{ ok: null, text: 'on purpose: the answer is lost' }] }
    default:
      return plain()
  }
}

const takenMethods = ['POST', 'PUT', 'PATCH']

/** Also what a redirect makes of a POST that follows it: it is kept, so that it shows. */
const wrongMethod: Handling = {
  status: 405,
  headers: { allow: takenMethods.join(', ') },
  body: { success: 0, error: 'a report is sent with POST' },
  consumed: false,
  notes: [],
}

const expired = { success: 0, error: 'report token expired' }

/** How a used or expired token is answered can be dialled: a receiver has to take 404, 409 and 410 alike. */
function spentAs(deps: Deps, receipt: ReportReceipt): ReportReceipt {
  if (receipt.status !== 410) return receipt
  return { ...receipt, status: Number(faultsOf(deps.faults.values()).spentToken) }
}

function notesOf(request: FastifyRequest, body: Uint8Array): Note[] {
  const json = jsonObjectOf(body)
  return [
    { ok: request.method === 'POST', text: `method ${request.method}; POST is the sandbox's convention` },
    { ok: isJsonType(request), text: `content type ${headerText(request, 'content-type') ?? 'missing'}` },
    { ok: json !== null, text: json === null ? 'the body is no JSON object' : 'the body is a JSON object' },
  ]
}

function messageOf(body: Uint8Array): string | null {
  const json = jsonObjectOf(body)
  const text = [json?.error, json?.message].find((value) => typeof value === 'string' && value !== '')
  return text === undefined ? null : String(text).slice(0, 1000)
}
