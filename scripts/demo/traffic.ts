import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { composeImport } from '@gangway/wire/candidatehub'
import { writeOrder } from '@gangway/wire/smartrecruiters'
import { buildApplication, formatRfc1123, signInbound } from '@gangway/wire/snagajob'
import type { Hmac } from '@gangway/wire/text'
import { startProvider } from '../../examples/assessment-provider/provider.ts'
import { quiz } from '../../examples/assessment-provider/quiz.ts'
import type { Api } from './api.ts'

/** One message of a platform: how it is made known to the gateway, what is sent, what should come of it. */
export interface Journey {
  platform: string
  /** In words, for the person who watches. */
  title: string
  /** Registers the platform and a customer's account through `/v1`; answers what it made, in words. */
  setUp(api: Api): Promise<string>
  /** The platform's own request, signed as it signs. */
  request(): Promise<{ url: string; headers: Record<string, string>; body: string; signedBy: string }>
  eventType: string
  /** What the record is recognised by. */
  remoteId: string
  /** What the user's system makes of the webhook's record, step by step, in words. */
  goOn?(api: Api, record: Record<string, unknown>): Promise<[what: string, detail: string][]>
  stop?(): Promise<void>
}

const hmac: Hmac = (hash, key, parts) => {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

interface Made {
  id: string
  urls: Record<string, string>
  issuedCredentials?: { clientId: string; clientSecret: string }
}

interface Result {
  status: string
  score: { raw: number; max: number }
  scoreLabel: string
}

const given = ({ status, score, scoreLabel }: Result): [string, string] => [
  'given back',
  `${status}, ${score.raw} of ${score.max}, “${scoreLabel}”, with a report as PDF`,
]

const resume = 'Mira Okafor\nLine cook. Six years on the evening line.\n'

export function snagajobJourney(): Journey {
  const apiSecret = randomBytes(24).toString('base64url')
  const remoteId = `app-${randomUUID()}`
  let connection: Made
  return {
    platform: 'Snagajob',
    title: 'a worker applies by Easy Apply',
    eventType: 'application.received',
    remoteId,
    async setUp(api) {
      const registration = await api<Made>('POST', '/registrations', {
        platform: 'snagajob',
        name: 'Our partnership with Snagajob',
        credentials: { apiSecret },
        // The demonstration tells Snagajob nothing back.
        settings: { dispositions: {} },
      })
      connection = await api<Made>('POST', '/connections', {
        registrationId: registration.id,
        name: 'Blue Heron Diner',
        remoteId: 'acct-heron',
        credentials: {},
        settings: {},
      })
      return `registration ${registration.id}, connection ${connection.id}`
    },
    async request() {
      const application = buildApplication({
        id: remoteId,
        requisitionId: 'HD-2002',
        firstName: 'Mira',
        lastName: 'Okafor',
        emailAddress: 'mira.okafor@example.org',
        phoneNumber: '8285550142',
        address: { line1: '9 Larch Ct', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
        resume: { filename: 'resume.txt', bytes: new TextEncoder().encode(resume) },
        isAuthorizedToWorkInUs: true,
      })
      const body = JSON.stringify(application)
      const date = formatRfc1123(Date.now())
      const signature = signInbound(hmac, apiSecret, { body: new TextEncoder().encode(body), date })
      return {
        url: connection.urls.applications!,
        headers: { 'content-type': 'application/json', 'x-saj-date': date, 'x-saj-signature': signature },
        body,
        signedBy: 'HMAC-SHA1 over the raw body and X-SAJ-Date',
      }
    },
  }
}

export function candidatehubJourney(): Journey {
  const apiKey = `demo-${randomUUID()}`
  const secret = randomBytes(24).toString('base64url')
  const remoteId = `C-${randomUUID()}`
  let connection: Made
  return {
    platform: 'CandidateHub',
    title: 'the hub delivers a candidate',
    eventType: 'application.received',
    remoteId,
    async setUp(api) {
      const registration = await api<Made>('POST', '/registrations', {
        platform: 'candidatehub',
        name: 'Our API key with CandidateHub',
        credentials: { apiKey },
        settings: {},
      })
      connection = await api<Made>('POST', '/connections', {
        registrationId: registration.id,
        name: 'Orchard Staffing',
        remoteId: 'orchardstaff',
        credentials: { secret },
        settings: {},
      })
      return `registration ${registration.id}, connection ${connection.id}`
    },
    async request() {
      const { headers, body } = composeImport(hmac, {
        ids: { clientId: 'orchardstaff', transactionId: `T-${randomUUID()}`, candidateId: remoteId },
        sourceId: 'orchard-board',
        reportUrl: 'http://candidatehub.adcourier.com/report/demo',
        candidate: { name: 'Mara Quill', email: 'mara.quill@example.org', location_city: 'Whitby' },
        context: { job_id: 'WH-1042' },
        credentials: { apiKey, secret },
        nowMs: Date.now(),
      })
      return { url: connection.urls.import!, headers, body, signedBy: 'HMAC-SHA256 over api_key|time, in the body' }
    },
  }
}

/** With a gateway to speak to, the user's system is the example product, which keeps its data in `dataDir`. */
export function smartrecruitersJourney(gateway?: { origin: string; key: string; dataDir: string }): Journey {
  const orderId = randomUUID()
  // The demonstration asks SmartRecruiters nothing.
  const apiBaseUrl = 'https://smartrecruiters.example'
  let connection: Made
  let product: Awaited<ReturnType<typeof startProvider>> | undefined
  return {
    platform: 'SmartRecruiters',
    title: 'a recruiter orders an assessment',
    eventType: 'assessment_order.received',
    remoteId: orderId,
    async setUp(api) {
      const registration = await api<Made>('POST', '/registrations', {
        platform: 'smartrecruiters',
        name: 'Our assessment partnership',
        credentials: { clientId: 'demo-partner', clientSecret: randomBytes(24).toString('base64url') },
        settings: { apiBaseUrl, tokenUrl: `${apiBaseUrl}/identity/oauth/token` },
      })
      connection = await api<Made>('POST', '/connections', {
        registrationId: registration.id,
        name: 'Harbour Foods',
        remoteId: 'harbour-foods',
        credentials: { clientId: 'demo-customer', clientSecret: randomBytes(24).toString('base64url') },
        settings: {},
      })
      const made = `registration ${registration.id}, connection ${connection.id}`
      if (gateway) {
        const { origin, key, dataDir } = gateway
        product = await startProvider({ gangwayUrl: origin, gangwayKey: key, port: 0, dataDir })
        return `${made}, packages by the product at ${product.url}`
      }
      const offered = await api<Made>('POST', '/assessment-packages', {
        remoteId: 'kitchen-safety',
        type: 'SKILL_TEST',
        name: 'Kitchen safety',
        description: 'Twelve questions on safe work in a kitchen',
        assessments: [],
        candidateUrlTemplate: 'https://assessments.example/take/{token}',
      })
      return `${made}, package ${offered.id}`
    },
    async request() {
      const { clientId, clientSecret } = connection.issuedCredentials!
      const response = await fetch(connection.urls.token!, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
      })
      const { access_token } = (await response.json()) as { access_token: string }
      const order = writeOrder({
        kind: 'manual',
        apiBaseUrl,
        orderId,
        companyId: 'harbour-foods',
        assessmentPackageId: 'kitchen-safety',
        jobId: randomUUID(),
        candidate: { id: 'cand-1', email: 'sam.reed@example.org', firstName: 'Sam', lastName: 'Reed', language: 'en' },
        requester: { userId: 'user-1', email: 'recruiter@example.org' },
      })
      return {
        url: connection.urls.orders!,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
        body: JSON.stringify(order),
        signedBy: 'a bearer token that our token endpoint gave for the connection',
      }
    },
    async goOn(api, { id, candidateUrl }) {
      if (!product) return []
      const answers = Object.fromEntries(quiz.map((question) => [question.id, String(question.right)]))
      const taken = await fetch(String(candidateUrl), {
        method: 'POST',
        body: new URLSearchParams({ ...answers, do: 'finish' }),
      })
      if (!taken.ok) throw new Error(`The product answered ${taken.status}`)
      for (let tried = 0; tried < 400; tried++) {
        const { result } = await api<{ result?: Result }>('GET', `/assessment-orders/${id}`)
        if (result?.status === 'completed')
          return [['taken', `by Sam Reed, in the example product at ${product.url}`], given(result)]
        await wait(25)
      }
      throw new Error('The product gave no result back')
    },
    async stop() {
      await product?.stop()
    },
  }
}
