import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'

/** Prolongs leases while their tries run. Answers the positions of those that were lost. */
export const renewLeases = instanceWrite(
  async (tx, args: { leases: { position: number; lease: string }[]; until: Instant }): Promise<number[]> => {
    const held = await tx.dialect.leasing(tx.db).renew(args.leases, args.until)
    return args.leases.filter(({ position }) => !held.has(position)).map(({ position }) => position)
  },
)
