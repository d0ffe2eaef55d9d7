import type { AccountKind } from '../../../model/operator.ts'
import { write } from '../../interface.ts'

/** A session of a browser that nobody has signed in to. `hash` is that of its token. */
export const openSession = write(
  async (
    tx,
    tenant,
    args: { id: string; kind: AccountKind; hash: string; expiresAt: number; now: number },
  ): Promise<void> => {
    await tx.dialect.insertMany(tx.db, 'session', [
      {
        tenant,
        id: args.id,
        hash: args.hash,
        account_id: null,
        person: null,
        challenge_account_id: null,
        challenge_expires_at: null,
        created_at: args.now,
        expires_at: args.expiresAt,
        kind: args.kind,
        seen_at: args.now,
        ends_at: null,
      },
    ])
  },
)
