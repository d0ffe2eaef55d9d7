import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/** Bytes in the document store, as they are counted. */
export interface BlobAddress {
  tenant: string
  sha256: string
}

/** Says of bytes that were wanted (`wantBlob`) that they still are, for as long again. */
export const renewWants = instanceWrite(
  async (tx, { wanted, now }: { wanted: BlobAddress[]; now: number }): Promise<void> => {
    // In one order, so that two cannot deadlock.
    const keyOf = ({ tenant, sha256 }: BlobAddress) => `${tenant} ${sha256}`
    for (const { tenant, sha256 } of wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      await sql`update blob set wanted_at = ${now}
        where tenant = ${tenant} and sha256 = ${sha256} and refs >= 0 and wants > 0`.execute(tx.db)
    }
  },
)

/** Makes what a process that died wanted, or was removing, nobody's at once. Only where one has the store to itself, as it starts. */
export const releaseWants = instanceWrite(async (tx, _: Record<string, never>): Promise<void> => {
  await sql`update blob set wants = 0, wanted_at = 0 where refs <= 0`.execute(tx.db)
})
