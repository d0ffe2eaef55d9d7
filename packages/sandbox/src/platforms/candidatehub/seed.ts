import { readInput } from '../../http/input-reader.ts'
import { changeClient, clientInput, createClient, findClient } from './clients.ts'
import type { Deps } from './deps.ts'
import { changeSource, createSource, findSource, sourceInput } from './sources.ts'

/** What the other side needs to be told: its registration's and connection's credentials and addresses. */
export type Seeded = {
  apiBaseUrl: string
  clientId: number
  hubClientId: string
  apiKey: string
  secret: string
  prepopulation: { destinationId: string; token: string }
  source: { id: number; hubSourceId: string; secret: string; board: { username: string; password: string } | null }
}

/**
 * Sets up a client and a source under `seedKey`: `{seedKey, name, hubClientId?, apiKey?, secret?, importUrl?, parsing?,
 * prepopulation?, careerSiteUrl?, source?: {name?, hubSourceId?, secret?, board?}}`. What is not given is random, and stays
 * what it was at the first time.
 */
export function seed(deps: Deps, input: unknown): Seeded {
  const { store } = deps
  const reader = readInput(input)
  const seedKey = reader.text('seedKey')
  if (seedKey === undefined) reader.fault('seedKey', 'is required')
  const given = clientInput(reader)
  const source = reader.object('source')
  const givenSource = source ? sourceInput(source) : {}
  reader.finish()
  return store.transaction(() => {
    const client = put(deps, 'clients', seedKey!, (id) =>
      id === null
        ? createClient(deps, { ...given, name: given.name ?? seedKey!, seedKey: seedKey! })
        : changeClient(store, findClient(store, id)!, given),
    )
    const board = put(deps, 'sources', seedKey!, (id) =>
      id === null
        ? createSource(deps, { ...givenSource, name: givenSource.name ?? 'Orchard Board', seedKey: seedKey! })
        : changeSource(store, findSource(store, id)!, givenSource),
    )
    const { id: clientId, hubClientId, apiKey, secret, prepopulation } = client
    return {
      apiBaseUrl: deps.origin(),
      clientId,
      hubClientId,
      apiKey,
      secret,
      prepopulation,
      source: { id: board.id, hubSourceId: board.hubSourceId, secret: board.secret, board: board.board },
    }
  })
}

function put<Made>(
  { store }: Deps,
  table: 'clients' | 'sources',
  seedKey: string,
  make: (id: number | null) => Made,
): Made {
  const known = store.get<{ id: number }>(`SELECT id FROM candidatehub_${table} WHERE seed_key = ?`, seedKey)
  return make(known?.id ?? null)
}
