import { defaultRateLimit } from '@gangway/wire/smartrecruiters'
import { readInput, withoutAbsent } from '../../http/input-reader.ts'
import type { Store } from '../../store/open-store.ts'
import type { RecruitersSettings } from './api-types.ts'

const usual: RecruitersSettings = {
  mode: 'strict',
  tokenSeconds: 1800,
  requestsPerSecond: defaultRateLimit.perSecond,
  concurrentRequests: defaultRateLimit.concurrent,
  allowLoopbackHttp: true,
}

export function readSettings(store: Store): RecruitersSettings {
  const row = store.get<{ settings: string }>('SELECT settings FROM smartrecruiters_settings')
  return { ...usual, ...(row && JSON.parse(row.settings)) }
}

/** Changes the members given. Throws a `Problem` that names what cannot be taken. */
export function changeSettings(store: Store, patch: unknown): RecruitersSettings {
  const reader = readInput(patch)
  const given = withoutAbsent({
    mode: reader.choice('mode', ['strict', 'lenient'] as const),
    tokenSeconds: reader.whole('tokenSeconds', 1, 86_400),
    requestsPerSecond: reader.whole('requestsPerSecond', 1, 1000),
    concurrentRequests: reader.whole('concurrentRequests', 1, 1000),
    allowLoopbackHttp: reader.flag('allowLoopbackHttp'),
  })
  reader.finish()
  const next = { ...readSettings(store), ...given }
  store.run('INSERT OR REPLACE INTO smartrecruiters_settings (id, settings) VALUES (1, ?)', JSON.stringify(next))
  return next
}
