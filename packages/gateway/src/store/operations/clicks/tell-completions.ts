import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'

/** A conversion, by what it is known by, and as it is told. */
export interface NewCompletion {
  applyClickId: string
  partnerGuid: string
  /** JSON text. */
  told: string
}

export interface ToldCompletions {
  accepted: number
  /** Told before, or given twice. */
  duplicates: number
  /** The calls that tell them. */
  platformCallIds: string[]
}

/** Puts conversions into calls of at most `batchSize` each. One that was told before is not told again. */
export const tellCompletions = write(
  async (
    tx,
    tenant,
    args: {
      registrationId: string
      connectionId: string | null
      completions: NewCompletion[]
      batchSize: number
      now: Instant
    },
  ): Promise<ToldCompletions> => {
    const { registrationId, connectionId, completions, batchSize, now } = args
    await tx.dialect.lockKey(tx.db, `${tenant} completions ${registrationId}`)
    const known = await tx.db
      .selectFrom('click_completion')
      .select(['apply_click_id', 'partner_guid'])
      .where('tenant', '=', tenant)
      .where('registration_id', '=', registrationId)
      .where(tx.dialect.anyOf('apply_click_id', [...new Set(completions.map(({ applyClickId }) => applyClickId))]))
      .execute()
    const seen = new Set(known.map((row) => keyOf(row.apply_click_id, row.partner_guid)))
    const fresh = completions.filter(({ applyClickId, partnerGuid }) => {
      const key = keyOf(applyClickId, partnerGuid)
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    const platformCallIds: string[] = []
    for (let at = 0; at < fresh.length; at += batchSize) {
      const batch = fresh.slice(at, at + batchSize)
      const call = {
        kind: 'click_completions',
        lane: `${registrationId}/completions`,
        registrationId,
        payload: `{"completedApplications":[${batch.map(({ told }) => told).join(',')}]}`,
        ...(connectionId !== null && { connectionId }),
      }
      const itemId = await enqueueItem(tx, tenant, call, now)
      platformCallIds.push(itemId)
      const rows = batch.map(({ applyClickId, partnerGuid }) => ({
        tenant,
        registration_id: registrationId,
        apply_click_id: applyClickId,
        partner_guid: partnerGuid,
        item_id: itemId,
        created_at: now,
      }))
      await tx.dialect.insertMany(tx.db, 'click_completion', rows)
    }
    return { accepted: fresh.length, duplicates: completions.length - fresh.length, platformCallIds }
  },
)

const keyOf = (applyClickId: string, partnerGuid: string) => JSON.stringify([applyClickId, partnerGuid])
