import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type components,
  createClient,
  type EventRecord,
  orThrow,
  verifyWebhook,
  type WebhookEvent,
  WebhookVerificationError,
} from '@gangway/client'
import { donePage, quizPage, unknownPage } from './pages.ts'
import { labelOf, readAnswers, scoreOf } from './quiz.ts'
import { writeReport } from './report.ts'

type Order = components['schemas']['AssessmentOrder']
type Result = NonNullable<Order['result']>

export interface ProviderSettings {
  /** Where Gangway is, and a key of scope `write`. */
  gangwayUrl: string
  gangwayKey: string
  /** Where this product listens, on this machine; 0 for any free port. */
  port: number
  /** A folder for the database. */
  dataDir: string
}

/** What customers of ours can order on SmartRecruiters: the same questions, by a recruiter or while somebody applies. */
const offered = [
  { remoteId: 'kitchen-safety', type: 'SKILL_TEST', name: 'Kitchen safety' },
  { remoteId: 'kitchen-safety-inline', type: 'INLINE_ASSESSMENT', name: 'Kitchen safety, while applying' },
] as const
const assessmentId = 'safety'
const description = 'Four questions about heat, hygiene and guests. Takes three minutes.'

const tables = `
  CREATE TABLE IF NOT EXISTS memory (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS taking (
    order_id TEXT PRIMARY KEY, record TEXT NOT NULL, version INTEGER NOT NULL, report_key TEXT NOT NULL, started_at TEXT,
    ended_at TEXT, answers TEXT, state TEXT NOT NULL DEFAULT 'ordered', told TEXT NOT NULL DEFAULT 'ordered'
  );`

/** One order on its way. `told` is the state that Gangway knows of. */
interface Taking {
  order_id: string
  record: string
  report_key: string
  started_at: string | null
  ended_at: string | null
  answers: string | null
  state: 'ordered' | 'in_progress' | 'completed' | 'rejected'
  told: string
}

/** Longest form of the quiz. */
const maxFormBytes = 10_000

/** An assessment product: takes orders from Gangway, asks the candidate, and gives back result and report. */
export async function startProvider({ gangwayUrl, gangwayKey, port, dataDir }: ProviderSettings) {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'provider.db'))
  db.exec(tables)
  const gangway = createClient({ baseUrl: gangwayUrl, apiKey: gangwayKey })
  const recall = (name: string) => db.prepare('SELECT value FROM memory WHERE name = ?').get(name)?.value as string
  const remember = (name: string, value: string) =>
    db.prepare('INSERT INTO memory VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(name, value)
  const find = (id: string) => db.prepare('SELECT * FROM taking WHERE order_id = ?').get(id) as unknown as Taking

  /** Tells Gangway where to send events, the first time. The secret is shown once: it must not get lost. */
  async function registerEndpoint(url: string): Promise<void> {
    if (recall('secret')) {
      const path = { id: recall('endpoint') }
      await orThrow(gangway.PATCH('/v1/endpoints/{id}', { params: { path }, body: { url } }))
      return
    }
    // Should we die before the answer is stored, the same request gets the same answer, and the same secret, again.
    if (!recall('registering')) remember('registering', randomUUID())
    const { id, secret } = await orThrow(
      gangway.POST('/v1/endpoints', {
        params: { header: { 'Idempotency-Key': recall('registering') } },
        body: { url, eventTypes: ['assessment_order.received', 'assessment_order.updated'] },
      }),
    )
    remember('endpoint', id)
    remember('secret', secret)
  }

  /** Puts our packages on offer. The token makes a candidate's link one that nobody can guess. */
  async function offerPackages(origin: string): Promise<void> {
    const there = await Array.fromAsync(gangway.list('/v1/assessment-packages'))
    const candidateUrlTemplate = `${origin}/take/{orderId}/{token}`
    for (const { remoteId, type, name } of offered) {
      const known = there.find((each) => each.remoteId === remoteId)
      if (known) {
        const path = { id: known.id }
        await orThrow(
          gangway.PATCH('/v1/assessment-packages/{id}', { params: { path }, body: { candidateUrlTemplate } }),
        )
        continue
      }
      const assessments = [{ id: assessmentId, type, name: 'Safety', description }]
      const body = { remoteId, type, name, description, assessments, candidateUrlTemplate }
      await orThrow(gangway.POST('/v1/assessment-packages', { body }))
    }
  }

  /** Keeps an order as Gangway tells it, by event or on asking. An older version never replaces a newer one. */
  function keep(order: Order): void {
    db.prepare(
      `INSERT INTO taking (order_id, record, version, report_key) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       record = excluded.record, version = excluded.version WHERE excluded.version > taking.version`,
    ).run(order.id, JSON.stringify(order), order.version, randomBytes(16).toString('base64url'))
  }

  function take(event: EventRecord | WebhookEvent): void {
    if (event.type !== 'assessment_order.received' && event.type !== 'assessment_order.updated') return
    if (offered.some(({ remoteId }) => remoteId === event.data.remotePackageId)) keep(event.data)
  }

  /** Whose link this is; the candidate may be faster than the webhook. */
  async function orderOf(orderId: string, link: string): Promise<Order | null> {
    if (!find(orderId)) {
      const { data } = await gangway.GET('/v1/assessment-orders/{id}', { params: { path: { id: orderId } } })
      if (data) keep(data)
    }
    const order: Order | null = find(orderId) ? JSON.parse(find(orderId).record) : null
    return order?.candidateUrl === link ? order : null
  }

  /** The result as Gangway is told it: always the whole picture. */
  async function resultOf(taking: Taking, order: Order): Promise<Result> {
    const { state, started_at, ended_at, answers } = taking
    const times = {
      ...(started_at && { startedAt: started_at }),
      ...(ended_at && { submittedAt: ended_at }),
    }
    if (state !== 'completed') {
      const status = state === 'rejected' ? 'rejected' : 'in_progress'
      return { status, assessments: [{ assessmentId, status, ...times }] }
    }
    const given = JSON.parse(answers!) as Record<string, number>
    const score = scoreOf(given)
    const outcome = { status: state, score, scoreLabel: labelOf(score), submittedAt: ended_at! }
    const attachments = [await attach(taking, order, given)]
    return {
      ...outcome,
      summary: `${score.raw} of ${score.max} questions answered right.`,
      assessments: [{ assessmentId, ...outcome, ...times, attachments }],
    }
  }

  /** The report is uploaded for an order; an inline one takes no uploads, so there it is linked. */
  async function attach({ order_id, report_key }: Taking, order: Order, answers: Record<string, number>) {
    if (order.kind === 'inline')
      return { type: 'PDF_URL' as const, url: `${url}/reports/${order_id}/${report_key}.pdf` }
    const pdf = await writeReport(nameOf(order), answers)
    const form = new FormData()
    form.append('type', 'PDF_URL')
    form.append('assessmentId', assessmentId)
    form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'kitchen-safety.pdf')
    const { id } = await orThrow(
      gangway.POST('/v1/assessment-orders/{id}/attachments', {
        params: { path: { id: order_id }, header: { 'Idempotency-Key': `report-${report_key}` } },
        body: form as never,
        bodySerializer: () => form,
      }),
    )
    return { type: 'PDF_URL' as const, attachmentId: id }
  }

  async function tellWaiting(): Promise<void> {
    for (const taking of db.prepare('SELECT * FROM taking WHERE told <> state').all() as unknown as Taking[]) {
      const path = { id: taking.order_id }
      const body = await resultOf(taking, JSON.parse(taking.record))
      await orThrow(gangway.PUT('/v1/assessment-orders/{id}/result', { params: { path }, body }))
      db.prepare('UPDATE taking SET told = ? WHERE order_id = ?').run(taking.state, taking.order_id)
    }
  }
  let telling = Promise.resolve()
  const tellSoon = () => {
    telling = telling.then(tellWaiting).catch((error) => console.error(`Will be tried again: ${error.message}`))
    return telling
  }

  function change(orderId: string, state: Taking['state'], answers: Record<string, number> | null): void {
    const now = new Date().toISOString()
    // Only forwards: what has ended stays as it ended, whatever a second window sends.
    db.prepare(
      `UPDATE taking SET state = ?, answers = ?, started_at = coalesce(started_at, ?), ended_at = ?
       WHERE order_id = ? AND state IN ('ordered', 'in_progress')`,
    ).run(state, answers && JSON.stringify(answers), now, state === 'in_progress' ? null : now, orderId)
    void tellSoon()
  }

  async function serveQuiz(request: IncomingMessage, orderId: string): Promise<Answer> {
    const order = await orderOf(orderId, url + request.url)
    if (!order) return { status: 404, html: unknownPage() }
    const ended = () =>
      order.returnUrl ? { status: 303, location: order.returnUrl } : { status: 200, html: donePage() }
    if (['completed', 'rejected'].includes(find(orderId).state)) return ended()
    if (request.method !== 'POST') {
      change(orderId, 'in_progress', null)
      return { status: 200, html: quizPage(order.candidate.firstName, false) }
    }
    const form = new URLSearchParams((await readBody(request, maxFormBytes)).toString())
    const declines = form.get('do') === 'decline'
    const answers = declines ? null : readAnswers(form)
    if (!declines && !answers) return { status: 422, html: quizPage(order.candidate.firstName, true) }
    change(orderId, declines ? 'rejected' : 'completed', answers)
    return ended()
  }

  async function serveReport(orderId: string, key: string): Promise<Answer> {
    const taking = find(orderId)
    if (taking?.report_key !== key || !taking.answers) return { status: 404, html: unknownPage() }
    return { status: 200, pdf: await writeReport(nameOf(JSON.parse(taking.record)), JSON.parse(taking.answers)) }
  }

  async function takeWebhook(request: IncomingMessage): Promise<Answer> {
    try {
      take(verifyWebhook(recall('secret'), request.headers, await readBody(request, 1_000_000)))
      return { status: 204 }
    } catch (error) {
      return { status: error instanceof WebhookVerificationError ? 401 : 500 }
    }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [, place = '', orderId = '', key = ''] = request.url!.split('/')
    if (request.method === 'POST' && request.url === '/webhooks') return takeWebhook(request)
    if (place === 'take') return serveQuiz(request, orderId)
    if (place === 'reports') return serveReport(orderId, key.replace(/\.pdf$/, ''))
    return { status: 404, html: unknownPage() }
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      (error: Error) => {
        console.error(error.message)
        send(response, { status: 500 })
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await registerEndpoint(`${url}/webhooks`)
  await offerPackages(url)
  for await (const event of gangway.events({ after: recall('cursor'), follow: false })) {
    take(event)
    remember('cursor', event.cursor)
  }
  await tellSoon()
  const again = setInterval(tellSoon, 60_000)
  return {
    url,
    async stop() {
      clearInterval(again)
      await new Promise((resolve) => server.close(resolve).closeIdleConnections())
      await telling
      db.close()
    },
  }
}

type Answer = { status: number; html?: string; pdf?: Buffer; location?: string }

function send(response: ServerResponse, { status, html, pdf, location }: Answer): void {
  response.writeHead(status, {
    ...(html && { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }),
    ...(pdf && { 'content-type': 'application/pdf' }),
    ...(location && { location }),
  })
  response.end(html ?? pdf)
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > limit) throw new Error('The request is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const nameOf = ({ candidate }: Order) =>
  [candidate.firstName, candidate.lastName].filter(Boolean).join(' ') || 'The candidate'
