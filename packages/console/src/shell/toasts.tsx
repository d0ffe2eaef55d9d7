import { CloseButton, Group, Paper, Stack, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'

type Toast = { id: number; text: string; color: string }

/** How long what was done stays in sight. Milliseconds. */
const shownMs = 6000

let shown: readonly Toast[] = []
let made = 0
const listeners = new Set<() => void>()

function show(toasts: readonly Toast[]): void {
  shown = toasts
  for (const listener of listeners) listener()
}

const remove = (id: number) => show(shown.filter((toast) => toast.id !== id))

/** Says in passing that something was done. What went wrong belongs beside what it concerns: `ProblemAlert`. */
export function toast(text: string, { color = 'teal' }: { color?: string } = {}): void {
  const id = ++made
  show([...shown.slice(-3), { id, text, color }])
  setTimeout(() => remove(id), shownMs)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place where they appear. Always there, so that a screen reader hears of each. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <Stack className="toasts" gap="xs" role="status" aria-live="polite">
      {toasts.map(({ id, text, color }) => (
        <Paper
          key={id}
          withBorder
          shadow="md"
          p="sm"
          style={{ borderInlineStart: `4px solid var(--mantine-color-${color}-6)` }}
        >
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" className="breakable">
              {text}
            </Text>
            <CloseButton size="sm" aria-label="Close" onClick={() => remove(id)} />
          </Group>
        </Paper>
      ))}
    </Stack>
  )
}
