import type { CallApi, Seeding } from './seed.ts'

/** What the sandbox answers of the partner that it keeps for us (its SmartRecruiters' `seed`). */
interface SeededPartner {
  apiBaseUrl: string
  tokenUrl: string
  clientId: string
  clientSecret: string
}

/**
 * A registration that points at the sandbox's SmartRecruiters, with our addresses told to it. Its customer connects as
 * every customer does, by giving consent.
 */
export const seedSmartRecruiters: Seeding = {
  platform: 'smartrecruiters',

  async make(sandbox, api) {
    const { clientId, clientSecret, ...addresses } = await knowUs(sandbox)
    const registration = await api<{ id: string }>('POST', '/registrations', {
      platform: 'smartrecruiters',
      name: 'Sandbox: SmartRecruiters',
      credentials: { clientId, clientSecret },
      settings: settingsOf(addresses),
    })
    return { registrationId: registration.id }
  },

  async furnish() {
    // Packages are the assessment product's to put on offer.
  },

  async point(sandbox, api, { registrationId }) {
    const path = `/registrations/${registrationId}`
    const { settings } = await api<{ settings: Origins }>('GET', path)
    await api('PATCH', path, { settings: settingsOf(await knowUs(sandbox), settings) })
    await api('POST', `${path}/configure`)
  },
}

interface Origins {
  frameOrigins: string[]
  redirectOrigins: string[]
}

/** Origins that a person has added stay; the sandbox's own changes with its port. */
function settingsOf(
  { apiBaseUrl, tokenUrl }: Pick<SeededPartner, 'apiBaseUrl' | 'tokenUrl'>,
  held: Origins = { frameOrigins: [], redirectOrigins: [] },
) {
  const withOurs = (origins: string[]) => [
    ...origins.filter((origin) => !origin.startsWith('http://127.0.0.1:')),
    new URL(apiBaseUrl).origin,
  ]
  const { frameOrigins, redirectOrigins } = held
  return { apiBaseUrl, tokenUrl, frameOrigins: withOurs(frameOrigins), redirectOrigins: withOurs(redirectOrigins) }
}

function knowUs(sandbox: CallApi): Promise<SeededPartner> {
  return sandbox('POST', '/api/smartrecruiters/seed', {
    seedKey: 'gangway',
    name: 'Heron Assessments',
    shortDescription: 'Short assessments that people like to take.',
    fullDescription:
      'Heron Assessments measures what a job asks for in a quarter of an hour: skills, judgement and working style. Order by hand, let a step of the hiring process order, or make an assessment part of the application.',
  })
}
