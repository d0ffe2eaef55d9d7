import { write } from '../../interface.ts'

/** Puts bytes into their row, where the database is the document store (GANGWAY_DOCUMENTS `db:`). */
export const keepBlobBytes = write(
  async (tx, tenant, args: { sha256: string; packed: Uint8Array<ArrayBuffer> }): Promise<void> => {
    const bytes = Buffer.from(args.packed.buffer, args.packed.byteOffset, args.packed.length)
    await tx.db
      .updateTable('blob')
      .set({ bytes })
      .where('tenant', '=', tenant)
      .where('sha256', '=', args.sha256)
      .where('bytes', 'is', null)
      .execute()
  },
)
