import type { Instant } from '../../../model/instant.ts'
import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/**
 * When a file of the same account was last accepted, files of the same run left aside: what is more than one file may
 * hold is made in several at once.
 */
export const lastDispositionUpload = read(
  async (tx, tenant, { uploadId }: { uploadId: string }): Promise<Instant | null> => {
    const upload = await findRow(tx, 'upload', tenant, uploadId)
    const query = tx.db
      .selectFrom('upload')
      .select(({ fn }) => fn.max('accepted_at').as('last'))
      .where('tenant', '=', tenant)
      .where('registration_id', '=', upload.registration_id)
      .where('kind', '=', 'disposition')
      .where('accepted_at', 'is not', null)
      .where('created_at', '<>', upload.created_at)
    const { connection_id: connectionId } = upload
    const own = connectionId === null ? query : query.where('connection_id', '=', connectionId)
    const { last } = await own.executeTakeFirstOrThrow()
    return last === null ? null : Number(last)
  },
)
