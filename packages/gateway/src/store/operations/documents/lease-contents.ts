import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/** Bytes whose text is to be read, leased to the caller. */
export interface LeasedContent {
  position: number
  tenant: string
  sha256: string
  /** Where it is `pending` no more, only applications wait to be found by it. */
  textStatus: string
  scanStatus: string
  /** How often it was leased, this time included. */
  tries: number
}

/** Takes what is due, oldest first, for `leaseMs`: what its process does not finish in time is due again. */
export const leaseContents = instanceWrite(
  async (tx, args: { now: number; leaseMs: number; lease: string; limit: number }): Promise<LeasedContent[]> => {
    const { now, lease } = args
    const { unpeeked } = tx.dialect
    const { rows } = await sql<LeasedContent>`
      with due as materialized (
        select position from document_content where due_at <= ${unpeeked(now)} order by due_at, position limit ${unpeeked(args.limit)}
        ${tx.dialect.skipLocked})
      update document_content set lease = ${lease}, due_at = ${now + args.leaseMs}, tries = tries + 1
      where position in (select position from due)
      returning position, tenant, sha256, text_status as "textStatus", scan_status as "scanStatus", tries`.execute(
      tx.db,
    )
    return rows.sort((a, b) => a.position - b.position)
  },
)
