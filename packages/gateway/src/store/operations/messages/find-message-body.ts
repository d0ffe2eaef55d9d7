import { read } from '../../interface.ts'

/** Where the body of a message lies; null where it was not kept. */
export const findMessageBody = read(
  async (tx, tenant, { id }: { id: string }): Promise<{ bytes: Uint8Array | null; blob: string | null } | null> =>
    (await tx.db
      .selectFrom('message_body')
      .select(['bytes', 'blob'])
      .where('tenant', '=', tenant)
      .where('message_id', '=', id)
      .executeTakeFirst()) ?? null,
)
