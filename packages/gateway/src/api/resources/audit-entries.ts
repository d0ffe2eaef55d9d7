import Type from 'typebox'
import { queryInstant } from '../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { presentAuditEntry } from '../../store/records/audit-entry.ts'
import { AuditEntry, auditFilters } from '../schemas/audit-entry.ts'
import type { Resource } from './index.ts'

/** Who did what. */
export const auditEntries: Resource = (route, { store }) => {
  route({
    method: 'GET',
    path: '/audit-entries',
    name: 'listAuditEntries',
    tag: 'Operators',
    summary: 'Who did what',
    description:
      'Every request to `/v1` that is not a GET, whatever came of it, and every try to sign in. An entry is committed ' +
      'with the change that it tells of. It holds ids and words of Gangway, and no one’s data; entries are kept for two years.',
    scope: 'admin',
    query: Type.Object({ ...pageParameters, ...auditFilters }),
    answer: { status: 200, description: 'Entries, newest first.', schema: listOf(AuditEntry) },
    async handler({ tenant, query }) {
      const { actorId, action, targetId, after, before } = query
      const filter = {
        actorId,
        action,
        targetId,
        from: queryInstant('after', after),
        until: queryInstant('before', before),
      }
      const rows = await store.listAuditEntries(tenant, { page: readPage('audit-entries', tenant, query), filter })
      return presentPage('audit-entries', tenant, rows, presentAuditEntry)
    },
  })
}
