import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { type Saved, useSave } from './use-save.tsx'

type SwitchProps = {
  of: Saved
  status: 'active' | 'disabled' | 'disconnected'
}

const consequences = {
  connection:
    'Whatever the platform sends for it is refused, its addresses included, and nothing is sent to the platform. What came by it stays. You can enable it again.',
  registration:
    'Its addresses are refused, and those of all its connections with it. What came by them stays. You can enable it again.',
}

/** The status, with a way to change it; disabling asks first. */
export function StatusSwitch({ of, status }: SwitchProps) {
  const { save, pending, problem } = useSave(of)
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
              loading={pending}
              onClick={() => save({ status: 'active' }, `The ${of.level} is enabled`)}
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
      {!asking && <ProblemAlert problem={problem} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Disable this ${of.level}?`}
        confirm="Disable"
        color="red"
        onConfirm={() => save({ status: 'disabled' }, `The ${of.level} is disabled`, () => setAsking(false))}
        pending={pending}
        problem={problem}
      >
        <Text>{consequences[of.level]}</Text>
      </ConfirmDialog>
    </Stack>
  )
}
