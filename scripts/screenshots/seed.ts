import { createHmac, randomBytes } from 'node:crypto'
import { buildApplication, formatRfc1123, signInbound } from '@gangway/wire/snagajob'
import type { Hmac } from '@gangway/wire/text'
import type { Api } from '../demo/api.ts'
import { candidatehubJourney, type Journey, smartrecruitersJourney } from '../demo/traffic.ts'

/** What the pages show, by the ids that stand in their addresses. */
export interface Seeded {
  applicationId: string
  refusedId: string
  orderId: string
  jobId: string
  connectionId: string
}

interface Made {
  id: string
  urls: Record<string, string>
}

const hmac: Hmac = (hash, key, parts) => {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

type Person = [firstName: string, lastName: string, city: string, resume: string]

/** Invented people. */
const people: Person[] = [
  ['Mira', 'Okafor', 'Asheville', 'Line cook. Six years on the evening line.'],
  ['Jonas', 'Brandt', 'Weaverville', 'Dishwasher, then prep cook. Forklift licence.'],
  ['Ines', 'Moreau', 'Asheville', 'Host and server. Speaks French and Spanish.'],
  ['Tariq', 'Haddad', 'Black Mountain', 'Barista. Trained four others.'],
  ['Lena', 'Sorensen', 'Asheville', 'Baker. Nights and early mornings.'],
  ['Paulo', 'Reis', 'Candler', 'Line cook. Grill and saute.'],
  ['Amara', 'Diallo', 'Asheville', 'Shift lead. Closed the store three nights a week.'],
  ['Owen', 'Pritchard', 'Fletcher', 'Delivery driver. Clean record.'],
]

const statuses = ['contacted', 'interviewing', 'hired'] as const

const questions = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked with us before?',
    required: true,
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
  {
    id: 'worked-where',
    type: 'textarea',
    question: 'In which of our restaurants?',
    required: true,
    condition: { id: 'worked-here', value: 'yes' },
  },
  { id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
  {
    id: 'days',
    type: 'multiselect',
    question: 'Which days can you work?',
    options: [
      { value: 'fri', label: 'Friday' },
      { value: 'sat', label: 'Saturday' },
      { value: 'sun', label: 'Sunday' },
    ],
  },
]

/** Sends messages of all platforms through the front door, one of them with a wrong signature. */
export async function seed(api: Api): Promise<Seeded> {
  const apiSecret = randomBytes(24).toString('base64url')
  const registration = await api<Made>('POST', '/registrations', {
    platform: 'snagajob',
    name: 'Our partnership with Snagajob',
    credentials: { apiSecret },
    settings: { dispositions: {} },
  })
  const connection = await api<Made>('POST', '/connections', {
    registrationId: registration.id,
    name: 'Blue Heron Diner',
    remoteId: 'acct-heron',
    credentials: {},
    settings: {},
  })
  const job = await api<Made>('POST', '/jobs', {
    connectionId: connection.id,
    remoteId: 'HD-2002',
    title: 'Line Cook',
    brand: 'Blue Heron Diner',
    description: '<p>Cook on the evening line and keep it clean.</p>',
    employmentTypes: ['FullTime', 'PartTime'],
    wage: '$17 - 20 per hour',
    address: { line1: '48 Biltmore Ave', city: 'Asheville', region: 'NC', postalCode: '28801' },
  })
  await api('PUT', `/jobs/${job.id}/questions`, questions)
  await api('PUT', `/jobs/${job.id}/knockout-rules`, [{ questionId: 'years', operator: 'less_than', value: 1 }])
  const send = async (person: Person, secret: string) => {
    const [firstName, lastName, city, resume] = person
    const name = `${firstName}.${lastName}`.toLowerCase()
    const application = buildApplication({
      id: `app-${name}`,
      requisitionId: 'HD-2002',
      firstName,
      lastName,
      emailAddress: `${name}@example.org`,
      phoneNumber: '8285550142',
      address: { city, stateProvCode: 'NC', postalCode: '28801' },
      resume: { filename: 'resume.txt', bytes: new TextEncoder().encode(`${firstName} ${lastName}\n${resume}\n`) },
      isAuthorizedToWorkInUs: true,
    })
    const body = JSON.stringify(application)
    const date = formatRfc1123(Date.now())
    const signature = signInbound(hmac, secret, { body: new TextEncoder().encode(body), date })
    const headers = { 'content-type': 'application/json', 'x-saj-date': date, 'x-saj-signature': signature }
    await fetch(connection.urls.applications!, { method: 'POST', headers, body })
  }
  for (const person of people) await send(person, apiSecret)
  await send(['Noor', 'Rahimi', 'Asheville', 'Pastry cook.'], `${apiSecret} as it was before`)
  await deliver(api, candidatehubJourney())
  await deliver(api, smartrecruitersJourney())

  const applications = await settled(api, '/applications?limit=20', people.length + 1)
  for (const [at, status] of statuses.entries()) {
    await api('PATCH', `/applications/${applications[at + 3]!.id}`, { status })
  }
  const [order] = await settled(api, '/assessment-orders', 1)
  await api('PUT', `/assessment-orders/${order!.id}/result`, {
    status: 'completed',
    summary: 'Works safely, and knows why.',
    score: { raw: 11, min: 0, max: 12 },
    scoreLabel: 'Excellent',
  })
  const [refused] = await settled(api, '/messages?verdict=rejected', 1)
  const shown = applications.find(({ candidate }) => candidate.fullName?.startsWith('Mira')) ?? applications[0]!
  return {
    applicationId: shown.id,
    refusedId: refused!.id,
    orderId: order!.id,
    jobId: job.id,
    connectionId: connection.id,
  }
}

async function deliver(api: Api, journey: Journey): Promise<void> {
  await journey.setUp(api)
  const { url, headers, body } = await journey.request()
  const response = await fetch(url, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`${journey.platform} was answered ${response.status}: ${await response.text()}`)
}

interface Row {
  id: string
  candidate: { fullName?: string }
}

/** A list, once it has so many rows. */
async function settled(api: Api, path: string, count: number): Promise<Row[]> {
  for (;;) {
    const { data } = await api<{ data: Row[] }>('GET', path)
    if (data.length >= count) return data
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
