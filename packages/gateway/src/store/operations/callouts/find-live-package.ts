import { read } from '../../interface.ts'

/** A package that the user's system once offered to a connection's company, as JSON text; null where it never did. */
export const findLivePackage = read(
  async (tx, tenant, args: { connectionId: string; remoteId: string }): Promise<string | null> => {
    const row = await tx.db
      .selectFrom('live_package')
      .select('content')
      .where('tenant', '=', tenant)
      .where('connection_id', '=', args.connectionId)
      .where('remote_id', '=', args.remoteId)
      .executeTakeFirst()
    return row?.content ?? null
  },
)
