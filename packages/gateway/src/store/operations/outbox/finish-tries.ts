import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'
import { tellDeaths } from '../order-results/tell-deaths.ts'
import { tellReports } from '../reports/tell-reports.ts'
import { type EndpointTry, noteEndpointHealth } from './endpoint-health.ts'
import type { FinishedTry } from './item.ts'
import { releaseNextInOrder } from './order.ts'

/** What became of a try, with what follows from it for others. */
export interface TryReport extends FinishedTry {
  orderKey: string | null
  /** For a delivery: its endpoint, and what the try says about it; null where it says nothing. */
  endpoint: { id: string; health: EndpointTry } | null
  /** Its end is told by `report.delivered` or `report.failed`. */
  tellsEnd?: true
  /** That it is dead is told as a change of its assessment order. */
  tellsDeath?: true
}

export interface FinishResult {
  /** Positions of tries whose lease was lost: nothing was recorded of them, somebody else has the item. */
  lost: number[]
}

/** Records what became of tries and frees their items, in one transaction. Checks each one's lease. */
export const finishTries = instanceWrite(
  async (tx, { tries, now }: { tries: TryReport[]; now: Instant }): Promise<FinishResult> => {
    const held = await tx.dialect.leasing(tx.db).endTries(tries, now)
    const recorded = tries.filter((report) => held.has(report.position))
    const ended = recorded.flatMap(({ tenant, orderKey, status }) =>
      orderKey !== null && status !== 'pending' ? [{ tenant, orderKey }] : [],
    )
    await releaseNextInOrder(tx, ended, now)
    if (ended.length > 0) tx.wake('outbox')
    await noteEndpointHealth(tx, recorded, now)
    await tellReports(
      tx,
      recorded.filter(({ tellsEnd, status }) => tellsEnd && status !== 'pending'),
      now,
    )
    await tellDeaths(
      tx,
      recorded.filter(({ tellsDeath, status }) => tellsDeath && status === 'dead'),
      now,
    )
    return { lost: tries.filter((report) => !held.has(report.position)).map((report) => report.position) }
  },
)
