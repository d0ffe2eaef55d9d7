import { tokenPath } from '@gangway/wire/smartrecruiters'
import type { Overview } from '../api-types.ts'
import { listApps } from '../apps.ts'
import { company, type Deps } from '../deps.ts'
import { countStatuses, countUnread } from '../orders.ts'
import { readSettings } from '../settings.ts'

/** Counts of everything, for the first page. */
export function overview(deps: Deps): Overview {
  const { store, origin } = deps
  const count = (of: string) =>
    store.get<{ count: number }>(`SELECT COUNT(*) AS count FROM smartrecruiters_${of}`)!.count
  return {
    company: { ...company },
    partners: count('partners'),
    connected: listApps(deps).filter(({ status }) => status === 'active').length,
    jobs: count('jobs'),
    candidates: store.get<{ count: number }>(
      `SELECT COUNT(DISTINCT candidate_id) AS count FROM smartrecruiters_applications WHERE submitted_at IS NOT NULL`,
    )!.count,
    orders: countStatuses(deps),
    unread: countUnread(deps),
    settings: readSettings(store),
    apiBaseUrl: origin(),
    tokenUrl: origin() + tokenPath,
  }
}
