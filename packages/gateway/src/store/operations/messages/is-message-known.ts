import { read } from '../../interface.ts'

/** Whether a message with this key was accepted from the connection before, so that another is a repeat. */
export const isMessageKnown = read(
  async (tx, tenant, { connectionId, key }: { connectionId: string; key: string }): Promise<boolean> => {
    const row = await tx.db
      .selectFrom('message_key')
      .select('message_id')
      .where('tenant', '=', tenant)
      .where('connection_id', '=', connectionId)
      .where('key', '=', key)
      .executeTakeFirst()
    return row !== undefined
  },
)
