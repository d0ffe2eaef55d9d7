import { read } from '../../interface.ts'

/** The bytes that lie in the row; null where they lie elsewhere, or nowhere. */
export const readBlobBytes = read(async (tx, tenant, { sha256 }: { sha256: string }): Promise<Uint8Array | null> => {
  const row = await tx.db
    .selectFrom('blob')
    .select('bytes')
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.bytes ?? null
})
