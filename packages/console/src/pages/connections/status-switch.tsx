import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'

type SwitchProps = {
  what: 'connection' | 'registration'
  status: 'active' | 'disabled' | 'disconnected'
  save: {
    mutate: (status: 'active' | 'disabled', onDone: () => void) => void
    isPending: boolean
    error: Problem | null
  }
}

const consequences = {
  connection:
    'Whatever the platform sends for it is refused, its addresses included, and nothing is sent to the platform. What came by it stays. You can enable it again.',
  registration:
    'Its addresses are refused, and those of all its connections with it. What came by them stays. You can enable it again.',
}

/** The status, with a way to change it; disabling asks first. */
export function StatusSwitch({ what, status, save }: SwitchProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        <Status value={status} />
        <May scope="write">
          {status === 'active' ? (
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              Disable
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate('active', () => {})}
            >
              Enable
            </Button>
          )}
        </May>
      </Group>
      {status === 'disconnected' && (
        <Text size="sm">
          The platform refuses the credentials, or it is not known how connecting ended. Let the customer connect again,
          or replace the credentials below and enable it. What the platform sends is still taken.
        </Text>
      )}
      {!asking && <ProblemAlert problem={save.error} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Disable this ${what}?`}
        confirm="Disable"
        color="red"
        onConfirm={() => save.mutate('disabled', () => setAsking(false))}
        pending={save.isPending}
        problem={save.error}
      >
        <Text>{consequences[what]}</Text>
      </ConfirmDialog>
    </Stack>
  )
}
