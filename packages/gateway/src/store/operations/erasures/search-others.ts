import { sql } from 'kysely'
import type { ClickContent } from '../../../model/click.ts'
import { read, type Tx } from '../../interface.ts'
import type { Cursor } from '../../page.ts'
import { carries, type Sought } from './carries.ts'
import type { ErasureWork } from './work.ts'

/** What was found in a part of a table, and where to go on; null at the end. */
export interface Searched {
  found: string[]
  next: Cursor | null
}

const callsAtOnce = 20
const clicksAtOnce = 2000
const answersAtOnce = 500

/** Looks through calls that are about no record of ours, such as candidates that were sent into a hub, for the person. */
export const searchCalls = read(
  async (tx, tenant, { sought, after }: { sought: Sought; after: Cursor | null }): Promise<Searched> => {
    const rows = await sql<Placed & { payload: string }>`select id, xid, position, payload from outbox_item
      where tenant = ${tenant} and record_id is null and payload is not null and family = 'platform_call'
        and ${behind(tx, 'outbox_item', after)}
      order by xid, position limit ${callsAtOnce}`.execute(tx.db)
    return searched(rows.rows, callsAtOnce, ({ payload }) => carries(payload, sought, { exact: true }))
  },
)

/** Looks through clicks for those of devices that the person applied with. */
export const searchClicks = read(
  async (
    tx,
    tenant,
    { devices, after }: { devices: ErasureWork['devices']; after: Cursor | null },
  ): Promise<Searched> => {
    const rows = await sql<Placed & { content: string }>`select id, xid, position, content from click
      where tenant = ${tenant} and ${behind(tx, 'click', after)}
      order by xid, position limit ${clicksAtOnce}`.execute(tx.db)
    return searched(rows.rows, clicksAtOnce, ({ content }) => {
      const { ipAddress, userAgent } = JSON.parse(content) as ClickContent
      return devices.some((device) => device.ipAddress === ipAddress && device.userAgent === userAgent)
    })
  },
)

/** Looks through answers that are kept for repeats of a request, for the person and for the person's records. */
export const searchAnswers = read(
  async (
    tx,
    tenant,
    args: { sought: Sought; recordIds: string[]; after: string },
  ): Promise<{ found: string[]; next: string | null }> => {
    const rows = await tx.db
      .selectFrom('idempotency_key')
      .select(['key', 'result'])
      .where('tenant', '=', tenant)
      .where('key', '>', args.after)
      .orderBy('key')
      .limit(answersAtOnce)
      .execute()
    const erased = new Set(args.recordIds)
    const names = (text: string) => (text.match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? []).some((id) => erased.has(id))
    const found = rows.filter(
      ({ key, result }) => names(result) || carries(`${key} ${result}`, args.sought, { exact: false, anyName: true }),
    )
    const last = rows.at(-1)
    return { found: found.map(({ key }) => key), next: last && rows.length === answersAtOnce ? last.key : null }
  },
)

interface Placed {
  id: string
  xid: string
  position: number
}

const behind = (tx: Tx, table: string, after: Cursor | null) =>
  after ? tx.dialect.beside(table, '>', after) : sql`1 = 1`

function searched<Row extends Placed>(rows: Row[], limit: number, isFound: (row: Row) => boolean): Searched {
  const last = rows.at(-1)
  return {
    found: rows.filter(isFound).map(({ id }) => id),
    next: last && rows.length === limit ? { xid: String(last.xid), position: last.position } : null,
  }
}
