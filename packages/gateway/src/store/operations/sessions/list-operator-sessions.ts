import type { Selectable } from 'kysely'
import type { AccountTable, SessionTable } from '../../account-tables.ts'
import { read } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'

export interface OperatorSessionRow {
  session: Selectable<SessionTable>
  operator: Selectable<AccountTable>
}

/** Sessions that operators are signed in by; of one operator where `operatorId` is given. */
export const listOperatorSessions = read(
  async (
    tx,
    tenant,
    { page, operatorId, now }: { page: Page; operatorId?: string; now: number },
  ): Promise<PageOf<OperatorSessionRow>> => {
    let query = tx.db
      .selectFrom('session')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('kind', '=', 'operator')
      .where('account_id', 'is not', null)
      .where('expires_at', '>', now)
    if (operatorId !== undefined) query = query.where('account_id', '=', operatorId)
    const { rows, next } = await newestFirst(tx, 'session', query, page)
    if (rows.length === 0) return { rows: [], next }
    const operators = await tx.db
      .selectFrom('account')
      .selectAll()
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('id', [...new Set(rows.map((session) => session.account_id!))]))
      .execute()
    const byId = new Map(operators.map((operator) => [operator.id, operator]))
    return { rows: rows.map((session) => ({ session, operator: byId.get(session.account_id!)! })), next }
  },
)
