import type { LoadOrder, LoadResult } from '../load.ts'
import { startChild } from './child.ts'

/** Connections of a load that does not say otherwise: what the figures of the design were measured with. */
export const connections = 64

/** Runs one load to its end. `tick` hears every second how many messages have been accepted so far. */
export async function runLoad(
  order: Omit<LoadOrder, 'connections'> & Partial<Pick<LoadOrder, 'connections'>>,
  tick: (accepted: number) => void = () => {},
): Promise<LoadResult> {
  const load = await startChild('load.ts', { connections, ...order })
  load.on('tick', ({ accepted }: { accepted: number }) => tick(accepted))
  const { result } = await load.ask<{ result: LoadResult }>({ type: 'go' }, 'done')
  await load.stop()
  return result
}

let next = 1

/** Numbers for so many messages that no other load of this run has. */
export function takeNumbers(count: number): number {
  const first = next
  next += count
  return first
}
