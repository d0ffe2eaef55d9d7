import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'

/** Prolongs everything that is leased so. */
export const renewContentLeases = instanceWrite(
  async (tx, { lease, until }: { lease: string; until: number }): Promise<void> => {
    await sql`update document_content set due_at = ${until} where lease = ${lease}`.execute(tx.db)
  },
)

/** Gives leased contents back, due at `dueAt`, as if they had not been taken. `detail` says why the scanner gave no verdict. */
export const postponeContents = instanceWrite(
  async (tx, args: { lease: string; positions: number[]; dueAt: number; detail?: string }): Promise<void> => {
    for (const position of args.positions) {
      await sql`update document_content set lease = null, due_at = ${args.dueAt}, tries = tries - 1,
          scan_detail = ${args.detail ?? null}
        where position = ${position} and lease = ${args.lease}`.execute(tx.db)
    }
  },
)

/** Makes all that is leased due at once. Only where one process has the store to itself, as it starts. */
export const releaseContentLeases = instanceWrite(async (tx, { now }: { now: number }): Promise<void> => {
  await sql`update document_content set lease = null, due_at = ${now} where lease is not null`.execute(tx.db)
})
