import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { countsText } from './counts.tsx'
import type { Import } from './use-import.tsx'

type ProgressProps = { now: Import; onStop: () => void; onGoOn: () => void }

/** How far an import is, as its rows come in, with a way to stop it between two parts and to go on. */
export function ImportProgress({ now, onStop, onGoOn }: ProgressProps) {
  const { state, total, rows, problem } = now
  if (state === 'idle') return null
  if (state === 'reading') return <Text size="sm">The file is being read.</Text>
  const isMoving = state === 'running' || state === 'stopping'
  const done = `${rows.length.toLocaleString()} of ${total.toLocaleString()} rows`
  return (
    <Stack gap="xs">
      {total > 0 && (
        <Progress
          value={Math.floor((rows.length / total) * 100)}
          animated={isMoving}
          color={state === 'failed' ? 'red' : undefined}
          size="lg"
          aria-label="Rows that are done"
        />
      )}
      <Group gap="sm">
        <Text size="sm">{[done, countsText(rows)].filter(Boolean).join(': ')}</Text>
        {isMoving && (
          <Button size="xs" variant="default" loading={state === 'stopping'} onClick={onStop}>
            Stop
          </Button>
        )}
        {(state === 'stopped' || state === 'failed') && rows.length < total && (
          <Button size="xs" variant="default" onClick={onGoOn}>
            Go on
          </Button>
        )}
      </Group>
      {state === 'stopped' && (
        <Text size="sm" role="status">
          Stopped. What was taken in stays. Go on here, or import the same file again: what is there is not made twice.
        </Text>
      )}
      <ProblemAlert problem={problem} />
    </Stack>
  )
}
