import type { Verdict } from '../../../model/index.ts'
import { StoreFault, type Tx, write } from '../../interface.ts'

export interface NewVerdict {
  id: string
  verdict: Verdict
  reason: string | null
  /** JSON text of the checks. */
  verification: string
  now: number
  /** With an accepted message that was refused before: what it is taken in by. */
  acceptance: { connectionId: string; dedupeKey: string; answer: string | null; note: string | null } | null
}

/**
 * Appends what verifying a stored message again has found; the stored bytes never change. A message that was refused and
 * is authentic after all is taken in, unless the platform has sent it again meanwhile: then it is that one's duplicate.
 */
export const appendVerdict = write(
  async (tx, tenant, args: NewVerdict): Promise<{ verdict: Verdict; duplicateOf: string | null }> => {
    const before = await lockMessage(tx, tenant, args.id)
    if (before.erased_at !== null) throw new StoreFault('erased', args.id)
    let verdict = args.verdict
    let duplicateOf: string | null = before.duplicate_of
    if (args.acceptance && before.verdict === 'rejected') {
      duplicateOf = await takeIn(tx, tenant, args.id, args.acceptance, args.now)
      if (duplicateOf !== null) verdict = 'duplicate'
    } else if (before.verdict === 'duplicate' && verdict === 'accepted') {
      verdict = 'duplicate'
    }
    const { count } = await tx.db
      .selectFrom('message_verdict')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenant', '=', tenant)
      .where('message_id', '=', args.id)
      .executeTakeFirstOrThrow()
    const { reason, verification, now } = args
    const row = {
      tenant,
      message_id: args.id,
      number: Number(count) + 1,
      verdict,
      reason,
      verification,
      judged_at: now,
    }
    // The first one, which taking the message in would overwrite.
    const first = {
      ...{ verdict: before.verdict, reason: before.reason, verification: before.verification },
      judged_at: before.received_at,
    }
    const rows =
      row.number === 1
        ? [
            { ...row, ...first },
            { ...row, number: 2 },
          ]
        : [row]
    await tx.dialect.insertMany(tx.db, 'message_verdict', rows)
    // A message that was taken in stays taken in, whatever a later secret says of its signature.
    if (before.verdict === 'rejected') {
      const taken = verdict !== 'rejected' && args.acceptance
      await tx.db
        .updateTable('message')
        .set({
          verdict,
          reason: args.reason,
          duplicate_of: duplicateOf,
          ...(taken && {
            connection_id: taken.connectionId,
            dedupe_key: taken.dedupeKey,
            intake_note: taken.note,
            verification: args.verification,
          }),
        })
        .where('tenant', '=', tenant)
        .where('id', '=', args.id)
        .execute()
    }
    return { verdict, duplicateOf }
  },
)

/** Nobody erases it until the transaction ends. */
async function lockMessage(tx: Tx, tenant: string, id: string) {
  const row = await tx.db
    .selectFrom('message')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate)
    .executeTakeFirst()
  if (!row) throw new StoreFault('not_found', id)
  return row
}

async function takeIn(
  tx: Tx,
  tenant: string,
  id: string,
  { connectionId, dedupeKey, answer }: NonNullable<NewVerdict['acceptance']>,
  now: number,
): Promise<string | null> {
  const key = { tenant, connection_id: connectionId, key: dedupeKey, message_id: id, answer }
  const fresh = await tx.dialect.insertMany(tx.db, 'message_key', [key], { ignoreConflicts: true })
  await tx.db.deleteFrom('refused_body').where('tenant', '=', tenant).where('message_id', '=', id).execute()
  await tx.dialect.insertMany(tx.db, 'message_work', [
    { tenant, message_id: id, due_at: now, lease: null, error: null },
  ])
  tx.wake('messages')
  if (fresh === 1) return null
  const first = await tx.db
    .selectFrom('message_key')
    .select('message_id')
    .where('tenant', '=', tenant)
    .where('connection_id', '=', connectionId)
    .where('key', '=', dedupeKey)
    .executeTakeFirstOrThrow()
  return first.message_id
}
