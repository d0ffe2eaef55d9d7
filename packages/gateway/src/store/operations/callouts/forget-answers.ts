import type { Tx } from '../../interface.ts'

/** Removes what a callout has answered. */
export async function forgetAnswers(tx: Tx, tenant: string, calloutId: string): Promise<void> {
  await tx.db.deleteFrom('callout_answer').where('tenant', '=', tenant).where('callout_id', '=', calloutId).execute()
}
