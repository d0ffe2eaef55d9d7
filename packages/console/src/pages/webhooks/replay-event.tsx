import { Wait } from '@gangway/ui'
import { Button, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { addressText, EndpointInput, newestEndpoints } from '../../components/endpoint-input.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { asksFor } from './words.tsx'

/** Sends an event again, after showing to whom. */
export function ReplayEvent({ event }: { event: Schema<'Event'> }) {
  const { id, type } = event
  const [opened, { open, close }] = useDisclosure()
  const [endpointId, setEndpointId] = useState<string>()
  const endpoints = useQuery({ ...newestEndpoints, enabled: opened })
  const replay = useChange('post', '/v1/events/{id}/replay', {
    onDone: ({ deliveryIds }) => {
      close()
      toast(deliveryIds.length === 1 ? 'It is on its way again' : `It is on its way to ${deliveryIds.length} endpoints`)
    },
  })
  const told = (endpoints.data?.data ?? []).filter((endpoint) =>
    endpointId === undefined ? asksFor(endpoint, event) : endpoint.id === endpointId,
  )
  return (
    <May scope="write">
      <Button variant="default" onClick={open}>
        Send again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`Send ${type} again`}
        confirm="Send it now"
        onConfirm={() => replay.mutate({ path: { id }, body: endpointId === undefined ? {} : { endpointId } })}
        pending={replay.isPending}
        problem={replay.error}
        disabled={told.length === 0}
      >
        <EndpointInput
          label="To"
          placeholder="every endpoint that asks for such events now"
          value={endpointId}
          onChange={setEndpointId}
          clearable
          clearButtonProps={{ 'aria-label': 'Every endpoint that asks for such events' }}
        />
        <Wait query={endpoints}>
          {() =>
            told.length === 0 ? (
              <Text size="sm">No endpoint asks for such events: name one.</Text>
            ) : (
              <>
                <Text size="sm">It would be sent, with the same webhook-id as before, to:</Text>
                <List size="sm">
                  {told.map(({ id, url, status }) => (
                    <List.Item key={id}>
                      {addressText(url)}
                      {status === 'disabled' && ', which is disabled: held until it is enabled'}
                    </List.Item>
                  ))}
                </List>
              </>
            )
          }
        </Wait>
      </ConfirmDialog>
    </May>
  )
}
