import { sql } from 'kysely'
import { type Tx, write } from '../../interface.ts'

/** Says that bytes that were wanted (`wantBlob`) are not going to be referred to after all; as often as a hash is given. */
export const dropWants = write((tx, tenant, { hashes }: { hashes: string[] }) => dropWantsOf(tx, tenant, hashes))

/** As `dropWants`, inside another operation. In the order of the hashes, so that two cannot deadlock. */
export async function dropWantsOf(tx: Tx, tenant: string, hashes: readonly string[]): Promise<void> {
  for (const sha256 of [...hashes].sort()) {
    await sql`update blob set wants = wants - 1
      where tenant = ${tenant} and sha256 = ${sha256} and wants > 0`.execute(tx.db)
  }
}
