import type { CallApi, CallFault, Seeded, Seeding } from './seed.ts'

/** What the sandbox answers of the partner that it keeps for us (its SmartRecruiters' `seed`). */
interface SeededPartner {
  apiBaseUrl: string
  tokenUrl: string
  clientId: string
  clientSecret: string
}

/** `accountId` is missing where it was seeded before accounts were. */
interface SeededPartnership extends Seeded {
  accountId?: string
}

/** The person at the sandbox's customer who connects it. */
const administrator = { email: 'ingrid.moe@harbour.example', name: 'Ingrid Moe', externalRef: 'Harbour Foods' }

/**
 * A registration that points at the sandbox's SmartRecruiters, with our addresses told to it. Its customer connects as
 * every customer does, by giving consent: there is an account for whoever plays that, who is invited as everybody is.
 */
export const seedSmartRecruiters: Seeding<SeededPartnership> = {
  platform: 'smartrecruiters',

  async make(sandbox, api) {
    const accountId = await accountOf(api)
    const { clientId, clientSecret, ...addresses } = await knowUs(sandbox)
    const registration = await api<{ id: string }>('POST', '/registrations', {
      platform: 'smartrecruiters',
      // What the customer reads as our name.
      name: 'Heron Assessments (sandbox)',
      credentials: { clientId, clientSecret },
      settings: settingsOf(addresses),
    })
    return { registrationId: registration.id, accountId }
  },

  async furnish() {
    // Packages are the assessment product's to put on offer.
  },

  async point(sandbox, api, { registrationId, accountId }, { hasAccounts }) {
    const path = `/registrations/${registrationId}`
    const { settings } = await api<{ settings: Origins }>('GET', path)
    const signIn = accountId === undefined || !hasAccounts ? null : await signInOf(api, accountId)
    await api('PATCH', path, { settings: settingsOf(await knowUs(sandbox, signIn), settings) })
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

type SignIn = Pick<Account, 'email' | 'invitationUrl'>

interface Account {
  id: string
  email: string
  status: string
  invitationUrl?: string
}

/** An earlier try may have made it. */
async function accountOf(api: CallApi): Promise<string> {
  const { data } = await api<{ data: Account[] }>('GET', `/accounts?email=${encodeURIComponent(administrator.email)}`)
  return (data[0] ?? (await api<Account>('POST', '/accounts', administrator))).id
}

/** What to sign in with; until a password was chosen, a new invitation at every start. Null where the account is gone. */
async function signInOf(api: CallApi, id: string): Promise<SignIn | null> {
  try {
    const { email, status } = await api<Account>('GET', `/accounts/${id}`)
    if (status !== 'invited') return { email }
    const { invitationUrl } = await api<Account>('POST', `/accounts/${id}/invite`, {})
    return { email, invitationUrl }
  } catch (error) {
    if ((error as CallFault).status === 404) return null
    throw error
  }
}

/** A heron, standing. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#0b5d3b"/><path d="M40 14 54 18 40 21c-1 9 4 11 4 20 0 8-7 12-15 12-9 0-15-4-19-11 8 3 15 3 20-1 5-5 2-11 2-19 0-6 3-9 8-8z" fill="#fff"/></svg>',
)}`

function knowUs(sandbox: CallApi, signIn: SignIn | null = null): Promise<SeededPartner> {
  return sandbox('POST', '/api/smartrecruiters/seed', {
    seedKey: 'gangway',
    name: 'Heron Assessments',
    logo,
    signIn,
    shortDescription: 'Short assessments that people like to take.',
    fullDescription:
      'Heron Assessments measures what a job asks for in a quarter of an hour: skills, judgement and working style. Order by hand, let a step of the hiring process order, or make an assessment part of the application.',
  })
}
