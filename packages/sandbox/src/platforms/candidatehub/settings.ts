import { PREPOPULATION_LIFETIME_SECONDS } from '@gangway/wire/candidatehub'
import { invalid } from '../../http/problem.ts'
import type { Store } from '../../store/open-store.ts'
import type { HubSettings } from './api-types.ts'

const usual: HubSettings = {
  allowLoopbackHttp: true,
  lenientSendIn: false,
  forwardSendIns: true,
  prepopulationSeconds: PREPOPULATION_LIFETIME_SECONDS,
}

export function readSettings(store: Store): HubSettings {
  const row = store.get<{ settings: string }>('SELECT settings FROM candidatehub_settings')
  return { ...usual, ...(row && JSON.parse(row.settings)) }
}

/** Changes the members given. Throws a `Problem` that names what cannot be taken. */
export function changeSettings(store: Store, patch: unknown): HubSettings {
  const current = readSettings(store)
  if (typeof patch !== 'object' || patch === null) throw invalid([{ pointer: '', message: 'must be an object' }])
  const faults = Object.entries(patch).flatMap(([key, value]) => {
    const message = Object.hasOwn(usual, key) ? problem(key as keyof HubSettings, value) : 'is not a setting'
    return message === null ? [] : [{ pointer: `/${key}`, message }]
  })
  if (faults.length > 0) throw invalid(faults)
  const next = { ...current, ...patch }
  store.run('INSERT OR REPLACE INTO candidatehub_settings (id, settings) VALUES (1, ?)', JSON.stringify(next))
  return next
}

function problem(key: keyof HubSettings, value: unknown): string | null {
  if (key !== 'prepopulationSeconds') return typeof value === 'boolean' ? null : 'must be true or false'
  const good = Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 86_400
  return good ? null : 'must be a whole number of seconds from 1 to 86400'
}
