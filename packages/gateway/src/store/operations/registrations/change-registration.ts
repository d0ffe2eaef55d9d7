import type { Updateable } from 'kysely'
import { write } from '../../interface.ts'
import type { RegistrationTable } from '../../schema.ts'
import { changeRow } from '../change-row.ts'
import { findRow } from '../find-row.ts'
import { assertUniqueRemoteIds, isAggregate } from '../jobs/aggregate.ts'
import { registrationJobsKey } from '../jobs/feed-changes.ts'
import { resumeCalls } from '../outbox/resume-calls.ts'

/** As `changeRow`. `conflict` where the feeds become one and two jobs of the registration have the same `remoteId`. */
export const changeRegistration = write(
  async (tx, tenant, args: { id: string; version: number; set: Updateable<RegistrationTable>; now: number }) => {
    const { settings } = args.set
    if (settings !== undefined && isAggregate({ settings })) {
      await tx.dialect.lockKey(tx.db, registrationJobsKey(tenant, args.id))
      const before = await findRow(tx, 'registration', tenant, args.id)
      if (!isAggregate(before)) await assertUniqueRemoteIds(tx, tenant, args.id)
    }
    const row = await changeRow(tx, 'registration', tenant, args)
    if (args.set.status === 'active') await resumeCalls(tx, tenant, { registrationId: args.id }, args.now)
    tx.wake('connections')
    return row
  },
)
