import type { CallApi, CallFault, SeededAccount, Seeding } from './seed.ts'

/** What the sandbox answers of the partner that it keeps for us (its README, `seed`). */
interface SeededPartner {
  apiBaseUrl: string
  apiKey: string
  apiSecret: string
  partnerKey: string
}

const account = { partnerAccount: 'sandbox-diner', name: 'Blue Heron Diner' }

const jobs = [
  {
    remoteId: 'SB-2001',
    title: 'Line Cook',
    description: '<p>Cook on the evening line.</p>',
    employmentTypes: ['FullTime', 'PartTime'],
    wage: '$17 - 20 per hour',
    easyApply: true,
    trackClicks: true,
  },
  {
    remoteId: 'SB-2002',
    title: 'Host',
    description: '<p>Greet guests &amp; manage the wait list.</p>',
    employmentTypes: ['PartTime'],
    wage: '$14.50',
    easyApply: true,
  },
  {
    remoteId: 'SB-2003',
    title: 'Dishwasher',
    description: '<p>Keep the kitchen going. Applies on the diner\u2019s own site.</p>',
    employmentTypes: ['PartTime'],
    easyApply: false,
    url: 'https://jobs.heron.example/apply?job=SB-2003',
  },
]

const questions = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked for us before?',
    required: true,
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No' },
    ],
  },
  {
    id: 'worked-where',
    type: 'textarea',
    question: 'Which location?',
    required: true,
    condition: { id: 'worked-here', value: '0' },
  },
  { id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
  {
    id: 'days',
    type: 'multiselect',
    question: 'Which days can you work?',
    required: true,
    options: [
      { value: 'sat', label: 'Saturday' },
      { value: 'sun', label: 'Sunday' },
    ],
  },
]

/** A registration and an employer's account that point at the sandbox's Snagajob, with jobs and questions. */
export const seedSnagajob: Seeding<SeededAccount> = {
  platform: 'snagajob',

  async make(sandbox, api) {
    const partner = await knowUs(sandbox, { feedEveryMinutes: 5 })
    const registration = await api<{ id: string }>('POST', '/registrations', {
      platform: 'snagajob',
      name: 'Sandbox: Snagajob',
      credentials: { apiSecret: partner.apiSecret, apiKey: partner.apiKey, partner: partner.partnerKey },
      // Whoever tries it out does not wait for an hour to see what a change of status comes to.
      settings: { apiBaseUrl: partner.apiBaseUrl, dispositionUploadMinutes: 0 },
    })
    const connection = await api<{ id: string }>('POST', '/connections', {
      registrationId: registration.id,
      name: account.name,
      remoteId: account.partnerAccount,
      credentials: {},
      settings: {},
    })
    return { registrationId: registration.id, connectionId: connection.id }
  },

  async furnish(api, { connectionId }) {
    const place = { address: { line1: '48 Biltmore Ave', city: 'Asheville', region: 'NC', postalCode: '28801' } }
    for (const job of jobs) {
      try {
        const { id } = await api<{ id: string }>('POST', '/jobs', {
          connectionId,
          brand: account.name,
          ...place,
          ...job,
        })
        if (job.easyApply) await api('PUT', `/jobs/${id}/questions`, questions)
      } catch (error) {
        if ((error as CallFault).status !== 409) throw error
      }
    }
  },

  async point(sandbox, api, { registrationId, connectionId }) {
    const { apiBaseUrl } = await knowUs(sandbox)
    await api('PATCH', `/registrations/${registrationId}`, { settings: { apiBaseUrl } })
    const { urls } = await api<{ urls: { feed: string } }>('GET', `/connections/${connectionId}`)
    await knowUs(sandbox, { feedUrl: urls.feed })
  },
}

function knowUs(sandbox: CallApi, feed: { feedUrl?: string; feedEveryMinutes?: number } = {}): Promise<SeededPartner> {
  return sandbox('POST', '/api/snagajob/seed', {
    seedKey: 'gangway',
    name: 'The Gangway beside',
    accounts: [{ ...account, ...feed }],
  })
}
