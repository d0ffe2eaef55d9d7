import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../../api/changes.tsx'
import { useList } from '../../api/queries.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { addressText } from '../../components/endpoint-input.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import type { Endpoint } from './words.tsx'

type ActionProps = { endpoint: Endpoint; onSecret: (secret: string) => void }

/** What can be done with an endpoint as a whole. */
export function EndpointActions({ endpoint, onSecret }: ActionProps) {
  return (
    <May scope="write">
      <StatusButton endpoint={endpoint} />
      <RotateButton endpoint={endpoint} onSecret={onSecret} />
      <DeleteButton endpoint={endpoint} />
    </May>
  )
}

/** How many deliveries wait, as far as one page tells. */
function useWaiting(endpointId: string, status: 'pending' | 'held', enabled: boolean): string {
  const { rows, hasNextPage } = useList('/v1/deliveries', { endpointId, status, limit: 50 }, { enabled })
  if (!rows) return 'Some deliveries may wait'
  if (rows.length === 0) return 'No delivery waits'
  if (hasNextPage) return `More than ${rows.length} deliveries wait`
  return rows.length === 1 ? 'One delivery waits' : `${rows.length} deliveries wait`
}

function StatusButton({ endpoint: { id, status } }: { endpoint: Endpoint }) {
  const [opened, { open, close }] = useDisclosure()
  const enable = status === 'disabled'
  const waiting = useWaiting(id, enable ? 'held' : 'pending', opened)
  const change = useChange('patch', '/v1/endpoints/{id}', {
    onDone: (changed) => {
      close()
      toast(changed.status === 'active' ? 'Enabled: what was held is on its way' : 'Disabled: nothing is sent')
    },
  })
  const name = enable ? 'Enable' : 'Disable'
  return (
    <>
      <Button variant={enable ? 'filled' : 'default'} onClick={open}>
        {name}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`${name} this endpoint`}
        confirm={name}
        onConfirm={() => change.mutate({ path: { id }, body: { status: enable ? 'active' : 'disabled' } })}
        pending={change.isPending}
        problem={change.error}
      >
        <Text size="sm">
          {waiting}.{' '}
          {enable
            ? 'What is held goes out at once, and so does what comes later.'
            : 'Nothing is lost: deliveries are held, and go on once it is enabled.'}
        </Text>
      </ConfirmDialog>
    </>
  )
}

function RotateButton({ endpoint: { id }, onSecret }: ActionProps) {
  const [opened, { open, close }] = useDisclosure()
  const rotate = useChange('post', '/v1/endpoints/{id}/rotate-secret', {
    onDone: ({ secret }) => {
      close()
      onSecret(secret)
    },
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        Replace the secret
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Replace the secret"
        confirm="Make a new one"
        onConfirm={() => rotate.mutate({ path: { id } })}
        pending={rotate.isPending}
        problem={rotate.error}
      >
        <Text size="sm">
          For 24 hours each request is signed with the new secret and the one before, so your system may change over at
          any moment of them. The one before that ends at once, where there is one.
        </Text>
      </ConfirmDialog>
    </>
  )
}

function DeleteButton({ endpoint: { id, url } }: { endpoint: Endpoint }) {
  const [opened, { open, close }] = useDisclosure()
  const navigate = useNavigate()
  const waiting = useWaiting(id, 'pending', opened)
  const remove = useChange('delete', '/v1/endpoints/{id}', {
    onDone: () => {
      toast(`${addressText(url)} is deleted`)
      void navigate({ to: '/webhooks' })
    },
  })
  return (
    <>
      <Button variant="default" c="red" onClick={open}>
        Delete
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Delete this endpoint"
        confirm="Delete"
        color="red"
        onConfirm={() => remove.mutate({ path: { id } })}
        pending={remove.isPending}
        problem={remove.error}
      >
        <Text size="sm">
          {waiting}, and would be given up for good. Disable it instead to have deliveries held. Events stay, and can be
          sent to another endpoint.
        </Text>
      </ConfirmDialog>
    </>
  )
}
