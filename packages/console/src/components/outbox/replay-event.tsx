import { Wait } from '@gangway/ui'
import { Button, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { addressText, EndpointInput, newestEndpoints } from '../endpoint-input.tsx'

/** Sends an event again, after showing to whom. */
export function ReplayEvent({ event, size = 'sm' }: { event: Schema<'Event'>; size?: string }) {
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
      <Button size={size} variant="default" onClick={open} aria-label={`Send again: event ${type}`}>
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

/** Sent only where they are asked for by name. */
export const onRequest: readonly string[] = ['message.rejected']

/** Whether an endpoint is told of such an event, of this connection. */
function asksFor(endpoint: Schema<'Endpoint'>, { type, connectionId }: Schema<'Event'>): boolean {
  const asksType = endpoint.eventTypes ? endpoint.eventTypes.includes(type) : !onRequest.includes(type)
  const asksConnection =
    !endpoint.connectionIds || (connectionId !== undefined && endpoint.connectionIds.includes(connectionId))
  return asksType && asksConnection
}
