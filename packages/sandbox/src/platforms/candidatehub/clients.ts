import { type InputReader, readInput, withoutAbsent } from '../../http/input-reader.ts'
import { Problem } from '../../http/problem.ts'
import { randomId, randomSecret } from '../../random.ts'
import type { Store } from '../../store/open-store.ts'
import type { Client, ClientInput } from './api-types.ts'
import type { Deps } from './deps.ts'

type Row = {
  id: number
  name: string
  hub_client_id: string
  api_key: string
  secret: string
  import_url: string | null
  parsing: number
  destination_id: string
  prepopulation_token: string
  career_site_url: string | null
  created_at: number
}

/** Clients, the oldest first. */
export function listClients(store: Store): Client[] {
  return store.all<Row>('SELECT * FROM candidatehub_clients ORDER BY id').map(clientOf)
}

export function findClient(store: Store, id: number): Client | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_clients WHERE id = ?', id)
  return row ? clientOf(row) : null
}

export function clientByHubId(store: Store, hubClientId: string): Client | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_clients WHERE hub_client_id = ?', hubClientId)
  return row ? clientOf(row) : null
}

export function clientByDestination(store: Store, destinationId: string): Client | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_clients WHERE destination_id = ?', destinationId)
  return row ? clientOf(row) : null
}

/** Reads a client from JSON. Throws a `Problem` that names what cannot be taken. */
export function readClientInput(value: unknown): ClientInput {
  const reader = readInput(value)
  const input = clientInput(reader)
  reader.finish()
  return input
}

/** The members of a client that are there; `reader.finish` says what cannot be taken of them. */
export function clientInput(reader: InputReader): ClientInput {
  const issued = reader.object('prepopulation')
  const destinationId = issued?.text('destinationId')
  const token = issued?.text('token')
  if (issued && (destinationId === undefined || token === undefined)) {
    reader.fault('prepopulation', 'must have destinationId and token')
  }
  return withoutAbsent({
    name: reader.text('name'),
    hubClientId: reader.text('hubClientId'),
    apiKey: reader.text('apiKey'),
    secret: reader.text('secret', 1000),
    importUrl: reader.address('importUrl'),
    parsing: reader.flag('parsing'),
    careerSiteUrl: reader.address('careerSiteUrl'),
    prepopulation: destinationId !== undefined && token !== undefined ? { destinationId, token } : undefined,
  })
}

/** Makes a client; what is not given is made up at random. */
export function createClient(deps: Deps, input: ClientInput & { name: string; seedKey?: string }): Client {
  const { store, now, random } = deps
  const slug =
    input.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 24) || 'client'
  const client = {
    hubClientId: `${slug}-${randomId(random)}`,
    apiKey: randomSecret(random),
    secret: randomSecret(random),
    importUrl: null,
    parsing: false,
    prepopulation: { destinationId: `${slug}-site-${randomId(random)}`, token: randomSecret(random) },
    careerSiteUrl: null,
    ...input,
  }
  refuseTaken(store, client, null)
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO candidatehub_clients (seed_key, name, hub_client_id, api_key, secret, import_url, parsing,
       destination_id, prepopulation_token, career_site_url, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    input.seedKey ?? null,
    client.name,
    client.hubClientId,
    client.apiKey,
    client.secret,
    client.importUrl,
    client.parsing ? 1 : 0,
    client.prepopulation.destinationId,
    client.prepopulation.token,
    client.careerSiteUrl,
    now(),
  )
  return findClient(store, id)!
}

export function changeClient(store: Store, before: Client, input: ClientInput): Client {
  const next = { ...before, ...input }
  refuseTaken(store, next, before.id)
  store.run(
    `UPDATE candidatehub_clients SET name = ?, hub_client_id = ?, api_key = ?, secret = ?, import_url = ?, parsing = ?,
       destination_id = ?, prepopulation_token = ?, career_site_url = ? WHERE id = ?`,
    next.name,
    next.hubClientId,
    next.apiKey,
    next.secret,
    next.importUrl,
    next.parsing ? 1 : 0,
    next.prepopulation.destinationId,
    next.prepopulation.token,
    next.careerSiteUrl,
    before.id,
  )
  return findClient(store, before.id)!
}

function refuseTaken(store: Store, client: Pick<Client, 'hubClientId' | 'prepopulation'>, self: number | null): void {
  const others = [
    clientByHubId(store, client.hubClientId),
    clientByDestination(store, client.prepopulation.destinationId),
  ]
  if (others.some((other) => other !== null && other.id !== self)) {
    throw new Problem(409, 'taken', 'Another client has this hub_client_id or destination id.')
  }
}

function clientOf(row: Row): Client {
  return {
    id: row.id,
    name: row.name,
    hubClientId: row.hub_client_id,
    apiKey: row.api_key,
    secret: row.secret,
    importUrl: row.import_url,
    parsing: row.parsing === 1,
    prepopulation: { destinationId: row.destination_id, token: row.prepopulation_token },
    careerSiteUrl: row.career_site_url,
    createdAt: row.created_at,
  }
}
