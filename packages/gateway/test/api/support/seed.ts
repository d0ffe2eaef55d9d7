import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import type { ApplicationContent, DocumentKind, Flag } from '../../../src/model/application.ts'
import type { NewMessage } from '../../../src/store/operations/messages/accept-messages.ts'
import type { ApiServer } from './api-server.ts'

/** Puts into the store what intake and projection would, without them. */
export interface Seed {
  /** The id of a connection of the platform, with a registration of its own. */
  connection(platform?: string): Promise<string>
  message(of: string, given?: Partial<NewMessage>): Promise<string>
  application(of: string, given?: SeededApplication): Promise<{ id: string; messageId: string; candidateId: string }>
  order(of: string, given?: { remoteId?: string; packageId?: string }): Promise<string>
}

export interface SeededApplication {
  remoteId?: string
  remoteJobId?: string
  content?: ApplicationContent
  flags?: Flag[]
  documents?: {
    kind: DocumentKind
    filename?: string
    contentType: string
    declaredContentType?: string
    text?: string
    bytes?: Uint8Array
  }[]
  receivedAt?: number
}

export const mira: ApplicationContent = {
  candidate: {
    fullName: 'Mira Okafor',
    firstName: 'Mira',
    lastName: 'Okafor',
    emails: ['mira.okafor@example.org'],
    phones: [{ type: 'primary', number: '8285550142' }],
    address: { line1: '9 Larch Ct', city: 'Asheville', region: 'NC', latitude: 35.5 },
  },
}

const credentials: Record<string, [unknown, unknown]> = {
  candidatehub: [{ apiKey: 'k' }, { secret: 's' }],
  smartrecruiters: [
    { clientId: 'm', clientSecret: 'm' },
    { clientId: 'c', clientSecret: 's' },
  ],
  snagajob: [{ apiKey: 'k' }, {}],
}

let count = 0

export function seed(api: ApiServer, options: { tenant?: string; key?: string } = {}): Seed {
  const { store, ids, clock } = api
  const tenant = options.tenant ?? api.tenant
  const { key } = options
  const platforms = new Map<string, string>()

  const make = async (path: string, body: object) => {
    const made = await api.call('POST', path, { key, body })
    assert.equal(made.status, 201, made.text)
    return made.body.id as string
  }

  const accept = async (connectionId: string, given: Partial<NewMessage>) => {
    const id = ids.newId('message')
    await store.acceptMessages({
      packed: new Uint8Array(0),
      messages: [
        {
          tenant,
          id,
          connectionId,
          registrationId: null,
          platform: platforms.get(connectionId)!,
          kind: 'application',
          verdict: 'accepted',
          reason: null,
          dedupeKey: given.verdict === 'rejected' ? null : id,
          headers: JSON.stringify([['Content-Type', 'application/json']]),
          verification: JSON.stringify([{ check: 'signature', ok: true, detail: 'It matches' }]),
          size: 2,
          sha256: hash('sha256', '{}'),
          note: null,
          answer: null,
          receivedAt: clock.now,
          body: null,
          blob: null,
          ...given,
        },
      ],
    })
    return id
  }

  const save = async (
    connectionId: string,
    outcome: Parameters<typeof store.saveProjections>[0]['messages'][0]['outcome'],
    packed: Uint8Array<ArrayBuffer>,
    receivedAt: number,
  ) => {
    const messageId = await accept(connectionId, { receivedAt })
    const platform = platforms.get(connectionId)!
    await store.leaseMessages({ now: clock.now, leaseMs: 1000, lease: messageId, limit: 1, onlyMessage: messageId })
    const message = { tenant, messageId, connectionId, platform, receivedAt, outcome }
    await store.saveProjections({ lease: messageId, now: clock.now, messages: [message], packed })
    const { records } = await store.findMessage(tenant, { id: messageId })
    assert.ok(records[0], 'the message became a record')
    return { messageId, id: records[0].record_id }
  }

  return {
    async connection(platform = 'candidatehub') {
      const [ours, theirs] = credentials[platform]!
      const name = `${platform} ${++count}`
      const registrationId = await make('/v1/registrations', { platform, name, credentials: ours })
      const body = { registrationId, name, remoteId: name, credentials: theirs }
      const id = await make('/v1/connections', body)
      platforms.set(id, platform)
      return id
    },
    message: (of, given = {}) => accept(of, given),
    async application(of, given = {}) {
      const texts = (given.documents ?? []).map(({ text, bytes }) => Uint8Array.from(bytes ?? Buffer.from(text ?? '')))
      const packed = Uint8Array.from(Buffer.concat(texts))
      let offset = 0
      const documents = (given.documents ?? []).map(({ text: _, bytes: __, ...document }, index) => {
        const bytes = texts[index]!
        offset += bytes.length
        api.documents.set(`${tenant}/${hash('sha256', bytes)}`, bytes)
        const inPacked = { offset: offset - bytes.length, length: bytes.length }
        return { ...document, sha256: hash('sha256', bytes), size: bytes.length, inPacked }
      })
      const outcome = {
        type: 'application' as const,
        remoteId: given.remoteId ?? `app-${++count}`,
        remoteJobId: given.remoteJobId,
        flags: given.flags ?? [],
        content: given.content ?? mira,
        documents,
      }
      const saved = await save(of, outcome, packed, given.receivedAt ?? clock.now)
      const { row } = await store.findApplication(tenant, { id: saved.id })
      return { ...saved, candidateId: row.candidate_id }
    },
    async order(of, given = {}) {
      const outcome = {
        type: 'assessment_order' as const,
        recordId: ids.newId('assessmentOrder'),
        remoteId: given.remoteId ?? `order-${++count}`,
        kind: 'inline' as const,
        packageId: given.packageId,
        token: `token-${++count}`,
        flags: [],
        content: {
          remotePackageId: 'pkg-1',
          candidate: { remoteId: 'c-1', email: 'ada@example.org', firstName: 'Ada', lastName: 'Ng', language: 'en' },
          requester: { remoteId: 'r-1', email: 'rec@example.org' },
          fields: { badge: 'A-17' },
          resultCallbackUrl: 'https://api.platform.example/orders/1/results',
          completedCallbackUrl: 'https://platform.example/done?c=ada',
          candidateUrl: 'https://product.example/take/ada',
          returnUrl: 'https://gangway.example/return/x',
        },
      }
      return (await save(of, outcome, new Uint8Array(0), clock.now)).id
    },
  }
}
