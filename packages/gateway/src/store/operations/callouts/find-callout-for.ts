import type { Selectable } from 'kysely'
import type { CalloutTable } from '../../callout-tables.ts'
import { read } from '../../interface.ts'

/**
 * Where questions of the kind about a connection go: to the callout that names it, else to one for all connections, of
 * several to the one that was made last. Null where nobody is to be asked.
 */
export const findCalloutFor = read(
  async (tx, tenant, args: { kind: string; connectionId: string }): Promise<Selectable<CalloutTable> | null> => {
    const rows = await tx.db
      .selectFrom('callout')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('kind', '=', args.kind)
      .orderBy('position', 'desc')
      .execute()
    const named = rows.find((row) => row.connection_ids && JSON.parse(row.connection_ids).includes(args.connectionId))
    return named ?? rows.find((row) => row.connection_ids === null) ?? null
  },
)
