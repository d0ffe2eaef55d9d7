import { write } from '../../interface.ts'

/** Takes bytes out of their row, which stays until `removeBlobRows`. */
export const dropBlobBytes = write(async (tx, tenant, { sha256 }: { sha256: string }): Promise<void> => {
  await tx.db
    .updateTable('blob')
    .set({ bytes: null })
    .where('tenant', '=', tenant)
    .where('sha256', '=', sha256)
    .execute()
})
