import { useEffect, useRef, useState } from 'react'
import { sendChange } from '../../api/changes.tsx'
import { asProblem, type Problem } from '../../api/problem.tsx'
import { askAnew } from '../../api/queries.tsx'

export type RetryPath = '/v1/deliveries/{id}/retry' | '/v1/platform-calls/{id}/retry'

/** Something to be sent again, by what people call it. */
export interface Again {
  id: string
  name: string
}

/** How far sending many again has come. */
export interface Progress {
  total: number
  sent: number
  refused: { item: Again; problem: Problem }[]
  isRunning: boolean
}

/**
 * Sends many again, one after the other: one that cannot be keeps none of the others from it. It ends early when it is
 * stopped, or nobody looks at it any more.
 */
export function useRetries(path: RetryPath) {
  const [progress, setProgress] = useState<Progress>()
  const run = useRef<AbortController>(undefined)
  useEffect(() => () => run.current?.abort(), [])

  const start = async (items: readonly Again[]): Promise<void> => {
    const controller = new AbortController()
    run.current = controller
    const reached: Progress = { total: items.length, sent: 0, refused: [], isRunning: true }
    setProgress({ ...reached })
    for (const item of items) {
      if (controller.signal.aborted) break
      await sendChange('post', path, { path: { id: item.id } }).then(
        () => {
          reached.sent++
        },
        (error) => {
          reached.refused.push({ item, problem: asProblem(error) })
        },
      )
      setProgress({ ...reached, refused: [...reached.refused] })
    }
    setProgress({ ...reached, isRunning: false })
    // Once for all of them: each answer alone would have every list in sight asked for again.
    await askAnew()
  }

  return { progress, start, stop: () => run.current?.abort(), forget: () => setProgress(undefined) }
}
