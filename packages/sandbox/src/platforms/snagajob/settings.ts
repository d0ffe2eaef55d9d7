import { ASSUMED_CAMPAIGNS_PATH } from '@gangway/wire/snagajob'
import { invalid } from '../../http/problem.ts'
import type { Store } from '../../store/open-store.ts'

/** How the played Snagajob reads what its documentation leaves open. */
export type SnagajobSettings = {
  /** U1: whether a signature over the path with `/api` is taken too. */
  lenientPath: boolean
  /** Contract 1.4 rule 4: plain http to loopback addresses. */
  allowLoopbackHttp: boolean
  /** Whether a partner account that was never told to Snagajob is made on its first call. */
  createAccounts: boolean
  /** N6: where campaigns are created, after the base. */
  campaignsPath: string
}

const usual: SnagajobSettings = {
  lenientPath: false,
  allowLoopbackHttp: true,
  createAccounts: true,
  campaignsPath: ASSUMED_CAMPAIGNS_PATH,
}

export function readSettings(store: Store): SnagajobSettings {
  const row = store.get<{ settings: string }>('SELECT settings FROM snagajob_settings')
  return { ...usual, ...(row && JSON.parse(row.settings)) }
}

/** Changes the members given. Throws a `Problem` that names what cannot be taken. */
export function changeSettings(store: Store, patch: unknown): SnagajobSettings {
  const current = readSettings(store)
  if (typeof patch !== 'object' || patch === null) throw invalid([{ pointer: '', message: 'must be an object' }])
  const faults = Object.entries(patch).flatMap(([key, value]) => {
    const expected = Object.hasOwn(usual, key) ? typeof usual[key as keyof SnagajobSettings] : null
    if (expected === null) return [{ pointer: `/${key}`, message: 'is not a setting' }]
    if (typeof value !== expected) return [{ pointer: `/${key}`, message: `must be a ${expected}` }]
    if (key === 'campaignsPath' && !/^\/v1(\/[A-Za-z0-9._-]+)+$/.test(value as string)) {
      return [{ pointer: `/${key}`, message: 'must be a path such as /v1/campaigns' }]
    }
    return []
  })
  if (faults.length > 0) throw invalid(faults)
  const next = { ...current, ...patch }
  store.run('INSERT OR REPLACE INTO snagajob_settings (id, settings) VALUES (1, ?)', JSON.stringify(next))
  return next
}
