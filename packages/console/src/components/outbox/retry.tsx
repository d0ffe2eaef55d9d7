import { Wait } from '@gangway/ui'
import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { Folded } from '../folded.tsx'
import { inWords } from '../words.tsx'
import type { Delivery, PlatformCall } from './attempt.tsx'
import { RequestSent } from './request.tsx'
import { SentWebhook } from './sent-webhook.tsx'

/** Sends a delivery again, after showing what would be sent and where to. */
export function RetryDelivery({ delivery, size = 'xs' }: { delivery: Delivery; size?: string }) {
  const { id, eventType, status } = delivery
  const [opened, { open, close }] = useDisclosure()
  const retry = useChange('post', '/v1/deliveries/{id}/retry', {
    onDone: () => {
      close()
      toast('It is on its way again')
    },
  })
  if (delivery.reason === 'endpoint_deleted') return null
  return (
    <May scope="write">
      <Button size={size} variant="default" onClick={open} aria-label={`Send again: ${eventType}`}>
        Send again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`Send ${eventType} again`}
        confirm="Send it now"
        onConfirm={() => retry.mutate({ path: { id } })}
        pending={retry.isPending}
        problem={retry.error}
      >
        <Text size="sm">{status === 'delivered' ? alreadyDelivered : atOnce}</Text>
        {opened && <WhatIsSent delivery={delivery} />}
      </ConfirmDialog>
    </May>
  )
}

const atOnce =
  'It is sent at once, whatever became of it before, and has all its tries before it again. Its webhook-id stays the same, so a receiver that has dealt with it may leave it.'
const alreadyDelivered =
  'It was delivered. Sent again it keeps its webhook-id, so a receiver that remembers what it has dealt with leaves it.'

function WhatIsSent({ delivery: { id, endpointId } }: { delivery: Delivery }) {
  const delivery = useQuery(get('/v1/deliveries/{id}', { path: { id } }))
  const endpoint = useQuery(get('/v1/endpoints/{id}', { path: { id: endpointId } }))
  return (
    <Stack>
      {endpoint.data?.status === 'disabled' && (
        <Text size="sm" c="orange">
          The endpoint is disabled: the delivery would be held until it is enabled.
        </Text>
      )}
      <Wait query={delivery}>{({ request }) => <SentWebhook request={request} />}</Wait>
    </Stack>
  )
}

/** Makes a call to a platform again, where its address takes more than one. */
export function RetryCall({ call, size = 'xs' }: { call: PlatformCall; size?: string }) {
  const { id, kind, status, attempts } = call
  const asked = attempts.at(-1)?.request
  const [opened, { open, close }] = useDisclosure()
  const retry = useChange('post', '/v1/platform-calls/{id}/retry', {
    onDone: () => {
      close()
      toast('It is on its way again')
    },
  })
  if (status === 'replaced') return null
  return (
    <May scope="write">
      <Button size={size} variant="default" onClick={open} aria-label={`Call again: ${inWords(kind)}`}>
        Call again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`Call ${inWords(kind)} again`}
        confirm="Call now"
        onConfirm={() => retry.mutate({ path: { id } })}
        pending={retry.isPending}
        problem={retry.error}
      >
        <Text size="sm">
          The platform is called at once, with what is known now, and the call has all its tries before it again. So far
          it was tried {attempts.length === 1 ? 'once' : `${attempts.length} times`} and is {inWords(status)}.
        </Text>
        {asked && (
          <Folded label="What the last try asked">
            <RequestSent request={asked} label="the last try" />
          </Folded>
        )}
      </ConfirmDialog>
    </May>
  )
}
