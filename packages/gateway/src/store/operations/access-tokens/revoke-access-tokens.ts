import { write } from '../../interface.ts'

/** Ends every token of a connection. Answers how many there were. */
export const revokeAccessTokens = write(async (tx, tenant, args: { connectionId: string }): Promise<number> => {
  const { numDeletedRows } = await tx.db
    .deleteFrom('access_token')
    .where('tenant', '=', tenant)
    .where('connection_id', '=', args.connectionId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
})
