import { GangwayError } from '@gangway/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, type Problem } from '../../../api/problem.tsx'
import { queries } from '../../../api/queries.tsx'
import type { Answer, Operation } from '../../../api/types.tsx'
import { useSession } from '../../../session.tsx'

export type ImportReport = Answer<Operation<'/v1/jobs/import', 'post'>>

/** `sent`: the share of the file that has been sent, 0 to 1. */
export type Import =
  | { state: 'idle' }
  | { state: 'running'; sent: number }
  | { state: 'stopped' }
  | { state: 'failed'; problem: Problem }
  | { state: 'done'; report: ImportReport }

type Start = (file: File, contentType: string, connectionId: string | undefined) => void

/** Brings a file of jobs in, saying how far it has come. Leaving the page, `cancel` and `forget` stop it where it is. */
export function useImport(): { now: Import; start: Start; cancel: () => void; forget: () => void } {
  const [now, setNow] = useState<Import>({ state: 'idle' })
  const { csrfToken } = useSession()
  // A request of the browser's older kind: `fetch` does not say how much of a body has been sent.
  const request = useRef<XMLHttpRequest>(null)
  const stop = useCallback(() => {
    request.current?.abort()
    request.current = null
  }, [])
  useEffect(() => stop, [stop])

  const start: Start = (file, contentType, connectionId) => {
    stop()
    const sending = new XMLHttpRequest()
    request.current = sending
    setNow({ state: 'running', sent: 0 })
    sending.open('POST', `/v1/jobs/import${connectionId ? `?connectionId=${encodeURIComponent(connectionId)}` : ''}`)
    sending.setRequestHeader('content-type', contentType)
    sending.setRequestHeader('gangway-csrf', csrfToken)
    sending.upload.onprogress = ({ loaded, total }) =>
      setNow({ state: 'running', sent: total > 0 ? loaded / total : 1 })
    sending.onload = () => {
      setNow(outcome(sending.status, sending.responseText))
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    }
    sending.onerror = () => setNow({ state: 'failed', problem: asProblem(new TypeError('no answer')) })
    sending.send(file)
  }
  const end = (state: 'idle' | 'stopped') => () => {
    stop()
    setNow({ state })
  }
  return { now, start, cancel: end('stopped'), forget: end('idle') }
}

function outcome(status: number, text: string): Import {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    answer = undefined
  }
  if (status === 200) return { state: 'done', report: answer as ImportReport }
  return { state: 'failed', problem: asProblem(new GangwayError(status, answer)) }
}
