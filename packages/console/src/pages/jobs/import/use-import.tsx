import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, Problem } from '../../../api/problem.tsx'
import { askAnew } from '../../../api/queries.tsx'
import type { JobFile } from './job-file.tsx'
import { createParts, type Parts, type RowReport } from './parts.tsx'
import type { Rows } from './rows.tsx'
import type { RowsAnswer } from './rows-worker.tsx'

/** How far an import is: of `total` rows of the file those in `rows` are done. */
export type Import = {
  state: 'idle' | 'reading' | 'running' | 'stopping' | 'stopped' | 'failed' | 'done'
  total: number
  rows: readonly RowReport[]
  problem: Problem | null
}

const idle: Import = { state: 'idle', total: 0, rows: [], problem: null }

/** One import: whether its next part is not to be sent, and how to give up reading its file. */
type Run = { stopped: boolean; parts?: Parts; giveUp: () => void }

/**
 * Brings a file of jobs in, part by part. `stop` waits for the part that is on its way; `goOn` takes up what was stopped
 * or has failed. Leaving the page and `forget` stop it too.
 */
export function useImport() {
  const [now, setNow] = useState(idle)
  const run = useRef<Run>(null)

  const leave = useCallback(() => {
    if (run.current) run.current.stopped = true
    run.current?.giveUp()
    run.current = null
  }, [])
  useEffect(() => leave, [leave])

  /** Tells of it, as long as it is this import that one looks at. */
  const tell = (mine: Run, change: (before: Import) => Partial<Import>) => {
    if (run.current === mine) setNow((before) => ({ ...before, ...change(before) }))
  }

  const takeIn = async (mine: Run, parts: Parts) => {
    mine.stopped = false
    tell(mine, () => ({ state: 'running', problem: null }))
    try {
      while (!parts.isDone() && !mine.stopped) {
        const rows = await parts.next()
        tell(mine, (before) => ({ rows: [...before.rows, ...rows] }))
      }
      tell(mine, () => ({ state: parts.isDone() ? 'done' : 'stopped' }))
    } catch (error) {
      tell(mine, () => ({ state: 'failed', problem: asProblem(error) }))
    }
    void askAnew()
  }

  const start = async (chosen: JobFile, connectionId: string | undefined) => {
    leave()
    const mine: Run = { stopped: false, giveUp: () => {} }
    run.current = mine
    setNow({ ...idle, state: 'reading' })
    const rows = await readApart(chosen, mine)
    if (run.current !== mine) return
    if (!rows) return tell(mine, () => ({ state: 'failed', problem: unreadable }))
    mine.parts = createParts(rows, chosen.contentType, connectionId)
    tell(mine, () => ({ total: rows.rows.length }))
    await takeIn(mine, mine.parts)
  }

  const stop = () => {
    const mine = run.current
    if (!mine) return
    mine.stopped = true
    tell(mine, ({ state }) => ({ state: state === 'running' ? 'stopping' : state }))
  }
  const goOn = () => {
    const mine = run.current
    if (mine?.parts) void takeIn(mine, mine.parts)
  }
  const forget = () => {
    leave()
    setNow(idle)
  }
  return { now, start, stop, goOn, forget }
}

const unreadable = new Problem(0, 'The file cannot be read', { detail: 'Was it moved or changed? Choose it again.' })

/** The rows of a file, read in a worker; null where they cannot be. */
async function readApart(chosen: JobFile, mine: Run): Promise<Rows | null> {
  const worker = new Worker(new URL('./rows-worker.tsx', import.meta.url), { type: 'module' })
  const answer = await new Promise<RowsAnswer>((resolve) => {
    const failed = () => resolve({ failed: true })
    mine.giveUp = failed
    worker.onerror = failed
    worker.onmessage = ({ data }: MessageEvent<RowsAnswer>) => resolve(data)
    worker.postMessage(chosen)
  })
  worker.terminate()
  return 'failed' in answer ? null : answer
}
