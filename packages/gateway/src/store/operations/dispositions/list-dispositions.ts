import type { Selectable } from 'kysely'
import { read, type Tx } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import type { DispositionTable } from '../../snagajob-tables.ts'

/** A row with how its upload stands. */
export type ShownDisposition = Selectable<DispositionTable> & { accepted_at: number | null; item_status: string | null }

/** Rows of a tenant; the caller says which, and in what order. */
export const shownDispositions = (tx: Tx, tenant: string) =>
  tx.db
    .selectFrom('disposition')
    .leftJoin('upload', (join) =>
      join.onRef('upload.tenant', '=', 'disposition.tenant').onRef('upload.id', '=', 'disposition.upload_id'),
    )
    .leftJoin('outbox_item as item', (join) =>
      join.onRef('item.tenant', '=', 'upload.tenant').onRef('item.id', '=', 'upload.item_id'),
    )
    .selectAll('disposition')
    .select(['upload.accepted_at', 'item.status as item_status'])
    .where('disposition.tenant', '=', tenant)

/** What was to be told of a registration's applications, newest first: skipped ones too. */
export const listDispositions = read(
  async (
    tx,
    tenant,
    args: { page: Page; registrationId: string; applicationId?: string },
  ): Promise<PageOf<ShownDisposition>> => {
    let query = shownDispositions(tx, tenant).where('disposition.registration_id', '=', args.registrationId)
    if (args.applicationId) query = query.where('disposition.application_id', '=', args.applicationId)
    return newestFirst(tx, 'disposition', query, args.page)
  },
)
