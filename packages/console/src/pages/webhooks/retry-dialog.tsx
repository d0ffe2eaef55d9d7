import { PageLink, ProblemAlert } from '@gangway/ui'
import { Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core'
import type { Problem } from '../../api/problem.tsx'
import { placeOf } from '../../areas.tsx'
import { type Again, type Progress as Reached, type RetryPath, useRetries } from './use-retries.tsx'

type RetryDialogProps = {
  opened: boolean
  onClose: () => void
  path: RetryPath
  /** What is sent again; undefined while it is being counted. */
  items: readonly Again[] | undefined
  /** How many were found so far, while they are being counted. */
  counted?: number
  /** Why they could not be counted. */
  problem?: Problem | null
  /** Said under the count. */
  note?: string
}

/** Says how many would be sent again, sends them, and reports what could not be. */
export function RetryDialog({ opened, onClose, path, items, counted = 0, problem = null, note }: RetryDialogProps) {
  const { progress, start, stop, forget } = useRetries(path)
  const running = progress?.isRunning === true
  const close = () => {
    if (running) return
    forget()
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title="Send again" size="lg" withCloseButton={!running}>
      <Stack>
        {progress ? (
          <Report progress={progress} />
        ) : items ? (
          <Counts items={items} note={note} />
        ) : (
          <Text size="sm" role="status">
            Counting: {counted} so far.
          </Text>
        )}
        <ProblemAlert problem={problem} />
        <Group justify="flex-end">
          {running ? (
            <Button variant="default" onClick={stop}>
              Stop
            </Button>
          ) : (
            <Button variant="default" onClick={close}>
              {progress ? 'Close' : 'Cancel'}
            </Button>
          )}
          {!progress && (
            <Button loading={!items && !problem} disabled={!items?.length} onClick={() => void start(items!)}>
              {items?.length === 1 ? 'Send it now' : `Send ${items?.length ?? 'them'} now`}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function Counts({ items, note }: { items: readonly Again[]; note: string | undefined }) {
  if (items.length === 0) return <Text size="sm">There is none.</Text>
  const counts = new Map<string, number>()
  for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1)
  return (
    <>
      <Text size="sm">At once, the oldest first, and each has all its tries before it again:</Text>
      <List size="sm">
        {[...counts].map(([name, count]) => (
          <List.Item key={name}>
            {count} × {name}
          </List.Item>
        ))}
      </List>
      {note !== undefined && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </>
  )
}

/** Of those that could not be sent, as many are shown. */
const shownAtMost = 50

function Report({ progress: { total, sent, refused, isRunning } }: { progress: Reached }) {
  const done = sent + refused.length
  return (
    <>
      <Progress value={(done / total) * 100} aria-label="Sent again" size="lg" />
      <Text size="sm" role="status">
        {isRunning ? `${done} of ${total}` : summary(total, sent, refused.length)}
      </Text>
      {!isRunning && refused.length > 0 && (
        <List size="sm" aria-label="What could not be sent again">
          {refused.slice(0, shownAtMost).map(({ item: { id, name }, problem }) => (
            <List.Item key={id}>
              <PageLink to={placeOf(id) ?? '/webhooks'}>{name}</PageLink>: {problem.detail ?? problem.message}
            </List.Item>
          ))}
          {refused.length > shownAtMost && <List.Item>and {refused.length - shownAtMost} more</List.Item>}
        </List>
      )}
    </>
  )
}

function summary(total: number, sent: number, refused: number): string {
  const said = [sent === 1 ? 'One is on its way again.' : `${sent} are on their way again.`]
  if (refused > 0) said.push(refused === 1 ? 'One could not be sent:' : `${refused} could not be sent:`)
  const left = total - sent - refused
  if (left > 0) said.splice(1, 0, `${left} were left when it was stopped.`)
  return said.join(' ')
}
