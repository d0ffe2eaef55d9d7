import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.tsx'
import { get, queries } from '../../api/queries.tsx'
import type { PlatformCall } from '../../components/outbox/attempt.tsx'
import { inWords } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { RetryDialog } from './retry-dialog.tsx'
import type { Again } from './use-retries.tsx'
import { canSendAgain, deadReason } from './words.tsx'

export type DeadCallFilter = { connectionId?: string; kind?: string; recordId?: string; messageId?: string }

/** As many are sent again in one go, the newest: more than that, and a person should look why. */
const atMost = 5000
/** A page of calls has all that they asked and were answered: small ones keep the browser quick. */
const pageSize = 50

/**
 * Makes every dead call to a platform that the filter lets through again, after counting them. `offered` where there is
 * any; what it reports stays in sight while none is left.
 */
export function RetryDeadCalls({ filter, offered }: { filter: DeadCallFilter; offered: boolean }) {
  const [opened, { open, close }] = useDisclosure()
  const [counted, setCounted] = useState(0)
  const [items, setItems] = useState<Again[]>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useRef<AbortController>(undefined)
  const isWhole = items === undefined || items.length < atMost

  const count = async () => {
    const controller = new AbortController()
    const { signal } = controller
    run.current = controller
    setItems(undefined)
    setProblem(null)
    setCounted(0)
    open()
    try {
      const found = await deadCalls(filter, signal, setCounted)
      if (!signal.aborted) setItems(found.reverse())
    } catch (error) {
      if (!signal.aborted) setProblem(asProblem(error))
    }
  }
  return (
    <May scope="write">
      {offered && (
        <Button variant="default" onClick={() => void count()}>
          Send all again
        </Button>
      )}
      <RetryDialog
        opened={opened}
        onClose={() => {
          run.current?.abort()
          close()
        }}
        path="/v1/platform-calls/{id}/retry"
        items={items}
        counted={counted}
        problem={problem}
        note={isWhole ? note : `${note} These are the newest ${atMost}: more were given up.`}
      />
    </May>
  )
}

const note =
  'Each platform is called with what is known now. Calls that were erased with their person stay as they are.'

/** All of them as they are now, newest first. */
async function deadCalls(
  filter: DeadCallFilter,
  signal: AbortSignal,
  onCount: (count: number) => void,
): Promise<Again[]> {
  const found: Again[] = []
  let cursor: string | null | undefined
  do {
    const query = { ...filter, status: 'dead' as const, limit: pageSize, ...(cursor && { cursor }) }
    const page = await queries.fetchQuery({ ...get('/v1/platform-calls', { query }), staleTime: 0, gcTime: 0 })
    found.push(...page.data.filter(canSendAgain).map(again))
    onCount(found.length)
    cursor = page.nextCursor
  } while (cursor && found.length < atMost && !signal.aborted)
  return found.slice(0, atMost)
}

const again = ({ id, kind, reason }: PlatformCall): Again => ({ id, name: `${inWords(kind)} (${deadReason(reason)})` })
