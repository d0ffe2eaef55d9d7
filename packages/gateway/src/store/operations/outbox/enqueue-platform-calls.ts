import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { enqueueItem, type NewItem } from './enqueue-item.ts'

/** Puts calls to platforms into the outbox that go with no other change, all or none; answers their ids in order. */
export const enqueuePlatformCalls = write(
  async (tx, tenant, { calls, now }: { calls: NewItem[]; now: Instant }): Promise<string[]> => {
    const ids: string[] = []
    for (const call of calls) ids.push(await enqueueItem(tx, tenant, call, now))
    return ids
  },
)
