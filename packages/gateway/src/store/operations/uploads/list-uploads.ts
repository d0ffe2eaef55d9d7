import type { UploadKind } from '../../../model/upload.ts'
import { readOfOneMoment } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import { withItems } from '../deliveries/with-items.ts'
import type { ShownUpload } from './upload-view.ts'

/** Uploads of one kind, of a registration or one of its connections, newest first. */
export const listUploads = readOfOneMoment(
  async (
    tx,
    tenant,
    { page, kind, of }: { page: Page; kind: UploadKind; of: { registrationId: string } | { connectionId: string } },
  ): Promise<PageOf<ShownUpload>> => {
    const query = tx.db.selectFrom('upload').selectAll().where('tenant', '=', tenant).where('kind', '=', kind)
    const own =
      'registrationId' in of
        ? query.where('registration_id', '=', of.registrationId)
        : query.where('connection_id', '=', of.connectionId)
    const { rows, next } = await newestFirst(tx, 'upload', own, page)
    return { rows: await withItems(tx, tenant, rows), next }
  },
)
