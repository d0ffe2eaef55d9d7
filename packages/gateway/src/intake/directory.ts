import type { Instant, Platform } from '../model/index.ts'
import { sealingContext } from '../secrets/contexts.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Store } from '../store/interface.ts'
import type { ReachableRows } from '../store/operations/connections/find-reachable.ts'
import { inTime } from '../store/within.ts'
import type { ConnectionView, Reached, RegistrationView } from './interface.ts'

/** How long an entry is believed although nobody said that it changed: the notice of another process may be lost. */
const believedMs = 5000
/** Entries kept; URLs that nobody has are kept too, so that guessing them costs the database little. */
const maxEntries = 10_000

/** The random part of our URLs: base64url. */
const tokenForm = /^[\w-]{1,100}$/

/** Gives a platform's settings their defaults. */
export interface SettingsDefaults {
  registration(settings: Record<string, unknown>): Record<string, unknown>
  connection(settings: Record<string, unknown>): Record<string, unknown>
}

/**
 * Who is behind a platform's URL. Remembers, and forgets as soon as a registration or connection changes. Rejects where the
 * store does not answer in time.
 */
export interface Directory {
  /** By the random part of a URL; with `remoteId`, the registration's connection of that name. Null where nobody is. */
  find(urlToken: string, remoteId?: string): Promise<Reached | null>
  /** A connection with its registration, or a registration alone. Rejects with `not_found` where there is none. */
  byId(tenant: string, ids: { connectionId: string } | { registrationId: string }): Promise<Reached>
}

export function createDirectory(
  store: Store,
  secretBox: SecretBox,
  defaults: Record<Platform, SettingsDefaults>,
  now: () => Instant,
  patienceMs: number,
): Directory {
  const known = new Map<string, { until: Instant; reached: Promise<Reached | null> }>()
  const remembered = (key: string, load: () => Promise<ReachableRows | null>): Promise<Reached | null> => {
    const before = known.get(key)
    if (before && before.until > now()) return before.reached
    const entry = { until: now() + believedMs, reached: inTime(patienceMs, load()).then(view) }
    function view(rows: ReachableRows | null): Reached | null {
      if (rows === null) return null
      // A secret that ends sooner is not believed for longer.
      for (const end of secretsEnd(rows)) if (end > now()) entry.until = Math.min(entry.until, end)
      return viewReached(rows, secretBox, defaults, now())
    }
    if (known.size >= maxEntries) known.clear()
    known.set(key, entry)
    // A failure is the store's, not an answer: the next request asks again.
    entry.reached.catch(() => known.delete(key))
    return entry.reached
  }
  store.on('connections', () => known.clear())
  return {
    async find(urlToken, remoteId) {
      // What no token of ours looks like, and what PostgreSQL takes in no text, is not asked for.
      if (!tokenForm.test(urlToken) || remoteId?.includes('\u0000')) return null
      return remembered(`${urlToken} ${remoteId ?? ''}`, () => store.findReachable({ urlToken, remoteId }))
    },
    byId(tenant, ids) {
      const [id, args] =
        'connectionId' in ids
          ? [ids.connectionId, { connectionId: ids.connectionId }]
          : [ids.registrationId, { registrationId: ids.registrationId, connectionId: null }]
      const found = remembered(`${tenant} ${id}`, () => store.findReachableById(tenant, args))
      return found as Promise<Reached>
    },
  }
}

function secretsEnd({ registration, connection }: ReachableRows): Instant[] {
  return [registration, connection].flatMap((row) => row?.previous_valid_until ?? [])
}

/** Opens the secrets of rows and gives settings their defaults. */
export function viewReached(
  { registration, connection }: ReachableRows,
  secretBox: SecretBox,
  defaults: Record<Platform, SettingsDefaults>,
  now: Instant,
): Reached {
  const platform = registration.platform as Platform
  const open = (kind: 'registration' | 'connection', row: { tenant: string; id: string }, sealed: string | null) =>
    sealed === null ? null : JSON.parse(secretBox.open(sealed, sealingContext(kind, row.tenant, row.id)))
  const still = (row: { previous_valid_until: number | null }) => (row.previous_valid_until ?? 0) > now
  const registrationView: RegistrationView = {
    tenant: registration.tenant,
    id: registration.id,
    platform,
    name: registration.name,
    status: registration.status,
    settings: defaults[platform].registration(JSON.parse(registration.settings)),
    credentials: open('registration', registration, registration.credentials),
    previousCredentials: still(registration)
      ? open('registration', registration, registration.previous_credentials)
      : null,
  }
  if (!connection) return { registration: registrationView, connection: null }
  const connectionView: ConnectionView = {
    tenant: connection.tenant,
    id: connection.id,
    registrationId: connection.registration_id,
    platform,
    name: connection.name,
    remoteId: connection.remote_id,
    externalRef: connection.external_ref,
    status: connection.status,
    settings: defaults[platform].connection(JSON.parse(connection.settings)),
    credentials: open('connection', connection, connection.credentials),
    previousCredentials: still(connection) ? open('connection', connection, connection.previous_credentials) : null,
    issuedClientId: connection.issued_client_id,
    issuedSecretHash: connection.issued_secret_hash,
  }
  return { registration: registrationView, connection: connectionView }
}
