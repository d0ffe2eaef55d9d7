import { StoreFault, write } from '../../interface.ts'

/** Ends an operator's session; of `operatorId` alone where given. `not_found` where there is no such session. */
export const endOperatorSession = write(
  async (tx, tenant, args: { id: string; operatorId?: string }): Promise<void> => {
    let query = tx.db
      .deleteFrom('session')
      .where('tenant', '=', tenant)
      .where('id', '=', args.id)
      .where('kind', '=', 'operator')
    if (args.operatorId !== undefined) query = query.where('account_id', '=', args.operatorId)
    const { numDeletedRows } = await query.executeTakeFirst()
    if (Number(numDeletedRows) === 0) throw new StoreFault('not_found', args.id)
  },
)
