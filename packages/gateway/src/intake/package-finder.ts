import type { Store } from '../store/interface.ts'
import type { PackageView } from './interface.ts'

/** Finds assessment packages by the id that platforms know. */
export function packageFinder(store: Store, tenant: string): (remoteId: string) => Promise<PackageView | null> {
  return async (remoteId) => {
    const row = await store.findPackageByRemoteId(tenant, { remoteId })
    return (
      row && {
        id: row.id,
        remoteId: row.remote_id,
        type: row.type,
        status: row.status,
        candidateUrlTemplate: row.candidate_url_template,
      }
    )
  }
}
