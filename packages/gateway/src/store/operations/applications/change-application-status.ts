import type { ApplicationStatus } from '../../../model/application.ts'
import type { StatusEffects } from '../../../model/status-effects.ts'
import { StoreFault, write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import { findRow } from '../find-row.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { applyStatusEffects } from './apply-status-effects.ts'
import { documentsOf } from './documents-of.ts'

export interface ChangedStatus {
  id: string
  /** The version that `effects` were decided by; where another change came between, the fault is `invalid_state`. */
  version: number
  status: ApplicationStatus
  /** What the platform is told of the change. */
  effects: StatusEffects
  now: number
}

/** Sets what the user's system says of an application. Setting what it is already changes nothing, and nothing follows. */
export const changeApplicationStatus = write(async (tx, tenant, args: ChangedStatus) => {
  const { id, version, status, effects, now } = args
  const before = await findRow(tx, 'application', tenant, id)
  if (before.version !== version)
    throw new StoreFault('invalid_state', `${id} was changed by another request meanwhile`)
  const changes = before.status !== status
  const row = changes ? await changeRow(tx, 'application', tenant, { id, version, set: { status }, now }) : before
  if (changes) await applyStatusEffects(tx, tenant, [{ id, connectionId: row.connection_id, effects }], now)
  return {
    row,
    documents: (await documentsOf(tx, tenant, [id])).get(id) ?? [],
    reports: (await reportsOf(tx, tenant, [id])).get(id) ?? [],
  }
})
