import type { Instant } from '../../../model/instant.ts'
import type { StatusEffects } from '../../../model/status-effects.ts'
import type { Tx } from '../../interface.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'
import { addReports } from '../reports/add-reports.ts'
import { decideReports } from '../reports/decide-reports.ts'

/** An application whose status was written in this transaction, with what follows from it. */
export interface AffectedApplication {
  id: string
  connectionId: string
  effects: StatusEffects
}

/** Writes what follows from statuses at the platforms, in the transaction that wrote the statuses. */
export async function applyStatusEffects(
  tx: Tx,
  tenant: string,
  applications: readonly AffectedApplication[],
  now: Instant,
): Promise<void> {
  const dispositions = applications.flatMap(({ id, connectionId, effects }) =>
    (effects.dispositions ?? []).map((disposition) => ({
      tenant,
      registration_id: disposition.registrationId,
      connection_id: connectionId,
      application_id: id,
      apply_id: disposition.applyId,
      application_status: disposition.applicationStatus,
      status: disposition.status,
      reason: disposition.reason,
      changed_at: disposition.at,
      created_at: now,
    })),
  )
  await tx.dialect.insertMany(tx.db, 'disposition', dispositions)
  if (dispositions.length > 0) tx.wake('uploads')
  for (const { id, connectionId, effects } of applications) {
    for (const call of effects.calls ?? []) {
      await enqueueItem(tx, tenant, { connectionId, recordId: id, ...call }, now)
    }
    if (effects.importOutcome) await decideReports(tx, tenant, id, effects.importOutcome, now)
  }
  const reported = applications.map(({ id, connectionId, effects }) => ({
    id,
    connectionId,
    reports: effects.importReports ?? [],
  }))
  await addReports(tx, tenant, reported, now)
}
