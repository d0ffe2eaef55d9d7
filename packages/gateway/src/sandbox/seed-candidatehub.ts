import { randomBytes } from 'node:crypto'
import type { CallApi, CallFault, SeededAccount, Seeding } from './seed.ts'

/** What the sandbox answers of the client and the source that it keeps for us (its CandidateHub's `seed`). */
interface SeededClient {
  apiBaseUrl: string
  hubClientId: string
  apiKey: string
  secret: string
  prepopulation: { destinationId: string; token: string }
  source: { hubSourceId: string; secret: string; board: { username: string; password: string } }
}

interface Connection {
  urls: { import: string }
  settings: { reportHosts: string[] }
}

/** A job whose reference the sandbox's invented candidate brings. */
const job = {
  remoteId: 'WH-1042',
  title: 'Warehouse Shift Lead',
  brand: 'Orchard Staffing',
  description: '<p>Lead the early shift at the Whitby warehouse.</p>',
  address: { city: 'Whitby', region: 'North Yorkshire', postalCode: 'YO22 4AA' },
  employmentTypes: ['FullTime'],
}

/** A registration and a client's account that point at the sandbox's CandidateHub, with a job. */
export const seedCandidateHub: Seeding<SeededAccount> = {
  platform: 'candidatehub',

  async make(sandbox, api) {
    const client = await knowUs(sandbox, {
      parsing: true,
      source: {
        name: 'Orchard Board',
        board: { username: 'orchard-board', password: randomBytes(18).toString('base64url') },
      },
    })
    const { hubSourceId: sourceId, secret, board } = client.source
    const registration = await api<{ id: string }>('POST', '/registrations', {
      platform: 'candidatehub',
      name: 'Sandbox: CandidateHub',
      credentials: {
        apiKey: client.apiKey,
        sendIn: { sourceId, secret },
        prepopulation: client.prepopulation,
        board,
      },
      settings: { apiBaseUrl: client.apiBaseUrl },
    })
    const connection = await api<{ id: string }>('POST', '/connections', {
      registrationId: registration.id,
      name: 'Orchard Staffing',
      remoteId: client.hubClientId,
      credentials: { secret: client.secret },
      settings: { reportHosts: [new URL(client.apiBaseUrl).host] },
    })
    return { registrationId: registration.id, connectionId: connection.id }
  },

  async furnish(api, { connectionId }) {
    try {
      await api('POST', '/jobs', { connectionId, ...job })
    } catch (error) {
      if ((error as CallFault).status !== 409) throw error
    }
  },

  async point(sandbox, api, { registrationId, connectionId }) {
    const { apiBaseUrl } = await knowUs(sandbox)
    await api('PATCH', `/registrations/${registrationId}`, { settings: { apiBaseUrl } })
    const connection = await api<Connection>('GET', `/connections/${connectionId}`)
    // Hosts that a person has added stay; the sandbox's own changes with its port.
    const others = connection.settings.reportHosts.filter((host) => !host.startsWith('127.0.0.1:'))
    const reportHosts = [...others, new URL(apiBaseUrl).host]
    await api('PATCH', `/connections/${connectionId}`, { settings: { reportHosts } })
    await knowUs(sandbox, { importUrl: connection.urls.import })
  },
}

function knowUs(sandbox: CallApi, more: object = {}): Promise<SeededClient> {
  return sandbox('POST', '/api/candidatehub/seed', { seedKey: 'gangway', name: 'Orchard Staffing', ...more })
}
