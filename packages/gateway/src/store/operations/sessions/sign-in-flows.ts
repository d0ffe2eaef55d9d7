import type { Selectable } from 'kysely'
import type { SignInFlowTable } from '../../account-tables.ts'
import { instanceWrite, write } from '../../interface.ts'

/** Keeps what a way to the provider of identities is recognised by when it comes back. */
export const startSignInFlow = write(
  async (
    tx,
    tenant,
    args: {
      stateHash: string
      sessionId: string
      verifier: string
      nonce: string
      returnTo: string
      expiresAt: number
    },
  ): Promise<void> => {
    await tx.dialect.insertMany(tx.db, 'sign_in_flow', [
      {
        state_hash: args.stateHash,
        tenant,
        session_id: args.sessionId,
        verifier: args.verifier,
        nonce: args.nonce,
        return_to: args.returnTo,
        expires_at: args.expiresAt,
      },
    ])
  },
)

/** Takes a way that came back, once; null where there is none (any more). */
export const takeSignInFlow = instanceWrite(
  async (tx, args: { stateHash: string; now: number }): Promise<Selectable<SignInFlowTable> | null> => {
    const flow = await tx.db
      .deleteFrom('sign_in_flow')
      .where('state_hash', '=', args.stateHash)
      .returningAll()
      .executeTakeFirst()
    return flow && flow.expires_at > args.now ? flow : null
  },
)
