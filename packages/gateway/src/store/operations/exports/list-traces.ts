import type { Selectable } from 'kysely'
import { read, readOfOneMoment } from '../../interface.ts'
import type { EventTable } from '../../outbox-tables.ts'
import type { ClickTable } from '../../snagajob-tables.ts'
import { type ItemRow, type ShownItem, withAttempts } from '../deliveries/item-view.ts'
import { matchingItems } from '../deliveries/matching-items.ts'
import { type ShownDisposition, shownDispositions } from '../dispositions/list-dispositions.ts'

const eventsAtOnce = 50

/** The messages that a record came by, with their repeats; ids, oldest first. */
export const listMessagesOf = read(
  async (tx, tenant, { recordId, messageId }: { recordId: string; messageId: string }): Promise<string[]> => {
    const links = await tx.db
      .selectFrom('message_record')
      .select('message_id')
      .where('tenant', '=', tenant)
      .where('record_id', '=', recordId)
      .execute()
    const firsts = [...new Set([messageId, ...links.map((link) => link.message_id)])]
    const repeats = await tx.db
      .selectFrom('message')
      .select('id')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('duplicate_of', firsts))
      .execute()
    return [...new Set([...firsts, ...repeats.map(({ id }) => id)])].sort()
  },
)

/** A part of the events about records, oldest first, each with its deliveries. Answers where to go on; null at the end. */
export const listEventsOf = readOfOneMoment(
  async (
    tx,
    tenant,
    { recordIds, after }: { recordIds: string[]; after: number },
  ): Promise<{ events: Selectable<EventTable>[]; deliveries: ShownItem[]; next: number | null }> => {
    const events = await tx.db
      .selectFrom('event')
      .selectAll()
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('record_id', recordIds))
      .where('position', '>', after)
      .orderBy('position')
      .limit(eventsAtOnce)
      .execute()
    const items = await matchingItems(tx, tenant, 'delivery', {})
      .where(
        tx.dialect.anyOf(
          'item.event_id',
          events.map(({ id }) => id),
        ),
      )
      .execute()
    return {
      events,
      deliveries: await withAttempts(tx, tenant, items as ItemRow[]),
      next: events.length === eventsAtOnce ? events.at(-1)!.position : null,
    }
  },
)

/** A call to a platform with what it is made of, JSON text; null where that stands in the record. */
export type WholeCall = ShownItem & { payload: string | null }

/** Calls about a record, or those named. */
export const listWholeCalls = readOfOneMoment(
  async (tx, tenant, of: { recordId: string } | { ids: string[] }): Promise<WholeCall[]> => {
    const query = matchingItems(tx, tenant, 'platform_call', 'recordId' in of ? of : {})
    const rows = await ('ids' in of ? query.where(tx.dialect.anyOf('item.id', of.ids)) : query).execute()
    const shown = await withAttempts(tx, tenant, rows as ItemRow[])
    return shown.map((one, at) => ({ ...one, payload: (rows as ItemRow[])[at]!.payload }))
  },
)

/** What Snagajob was to be told of an application, oldest first. */
export const listDispositionsOf = read(
  (tx, tenant, { applicationId }: { applicationId: string }): Promise<ShownDisposition[]> =>
    shownDispositions(tx, tenant)
      .where('disposition.application_id', '=', applicationId)
      .orderBy('disposition.position')
      .execute(),
)

export const findClicks = read(
  (tx, tenant, { ids }: { ids: string[] }): Promise<Selectable<ClickTable>[]> =>
    tx.db.selectFrom('click').selectAll().where('tenant', '=', tenant).where(tx.dialect.anyOf('id', ids)).execute(),
)
