import { EmptyState, PageLink, ProblemAlert } from '@gangway/ui'
import { Alert, Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { type Filters, instant, oneOf, text, useFilters } from '../../api/filters.tsx'
import { addressText, EndpointInput, newestEndpoints } from '../../components/endpoint-input.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { WebhooksFrame } from './frame.tsx'
import { type DeliveryStatus, deliveryStatuses, type EventType, eventTypes } from './words.tsx'

type ReplayFilters = { endpointId: string; status: DeliveryStatus; since: string; until: string }

const filters: Filters<ReplayFilters> = {
  endpointId: text,
  status: oneOf(deliveryStatuses),
  since: instant,
  until: instant,
}

const day = 24 * 60 * 60 * 1000

/** Sends an endpoint the events of a span of time again, after counting them. */
export function ReplayPage() {
  const may = useMay()
  return (
    <WebhooksFrame
      title="Replay"
      about="Send an endpoint the events of a span of time again: after it was down, or for a system that begins anew. Each keeps its webhook-id."
    >
      {may('write') ? (
        <ReplayForm />
      ) : (
        <EmptyState title="Your role may look, not send">Ask an operator or an admin to send events again.</EmptyState>
      )}
    </WebhooksFrame>
  )
}

function ReplayForm() {
  const [filter, change] = useFilters(filters)
  const [types, setTypes] = useState<EventType[]>([])
  const [dayAgo] = useState(() => new Date(Math.floor((Date.now() - day) / 60_000) * 60_000).toISOString())
  const { data: endpoints } = useQuery(newestEndpoints)
  const { endpointId, status, since = dayAgo, until } = filter
  const body = {
    endpointId: endpointId ?? '',
    since,
    ...(until !== undefined && { until }),
    ...(status !== undefined && { status }),
    ...(types.length > 0 && { eventTypes: types }),
  }
  const counting = useChange('post', '/v1/replays')
  const replay = useChange('post', '/v1/replays', {
    onDone: ({ count }) => {
      counting.reset()
      toast(count === 1 ? 'One event is on its way again' : `${count} events are on their way again`)
    },
  })
  const endpoint = endpoints?.data.find(({ id }) => id === endpointId)
  const counted = counting.data?.count
  // What was counted holds for what was asked; another question needs another count.
  const ask = (changes: Parameters<typeof change>[0]) => {
    counting.reset()
    replay.reset()
    change(changes)
  }
  const count = (event: FormEvent) => {
    event.preventDefault()
    replay.reset()
    counting.mutate({ body: { ...body, dryRun: true } })
  }
  const error = (pointer: string) => {
    const found = (counting.error ?? replay.error)?.at(pointer)
    return found === undefined ? {} : { error: found }
  }
  const events = counted === 1 ? 'One event' : `${counted} events`
  return (
    <form onSubmit={count} noValidate>
      <Stack maw="44rem">
        <EndpointInput
          label="To the endpoint"
          placeholder="Choose one"
          value={endpointId}
          onChange={(chosen) => ask({ endpointId: chosen })}
          {...error('/endpointId')}
        />
        <Group align="flex-start" grow>
          <MomentInput label="Since" value={since} onChange={(at) => ask({ since: at })} {...error('/since')} />
          <MomentInput
            label="Until"
            description="Now, where it is empty"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={until}
            onChange={(at) => ask({ until: at })}
            {...error('/until')}
          />
        </Group>
        <Group>
          <ChoiceInput
            label="Only those whose newest delivery is"
            value={status}
            values={deliveryStatuses}
            onChange={(chosen) => ask({ status: chosen })}
          />
        </Group>
        <MultiSelect
          label="Only these types"
          description="All that it asks for, where you choose none."
          placeholder={types.length === 0 ? 'all that it asks for' : ''}
          data={[...eventTypes]}
          value={types}
          onChange={(chosen) => {
            counting.reset()
            setTypes(chosen as EventType[])
          }}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'All types' }}
          {...error('/eventTypes')}
        />
        <ProblemAlert problem={counting.error ?? replay.error} />
        <Group>
          <Button
            type="submit"
            variant={counted === undefined ? 'filled' : 'default'}
            loading={counting.isPending}
            disabled={endpointId === undefined}
          >
            Count them
          </Button>
        </Group>
        {counted !== undefined && (
          <Alert
            color={counted === 0 ? 'gray' : 'blue'}
            role="status"
            title={counted === 0 ? 'No event is like that' : `${events} would be sent again`}
          >
            {counted === 0 ? (
              'Take a longer span, or a filter away.'
            ) : (
              <Stack gap="sm" align="flex-start">
                <span>
                  To {endpoint ? addressText(endpoint.url) : 'the endpoint'}
                  {endpoint?.status === 'disabled' && ', which is disabled: they would be held until it is enabled'}.
                </span>
                <Button loading={replay.isPending} onClick={() => replay.mutate({ body: { ...body, dryRun: false } })}>
                  Send {counted === 1 ? 'it' : `all ${counted}`} again
                </Button>
              </Stack>
            )}
          </Alert>
        )}
        {replay.data && endpointId !== undefined && (
          <Alert color="teal" title={`${replay.data.count} on their way`} role="status">
            <PageLink to={`/webhooks/deliveries?endpointId=${endpointId}`}>Watch the deliveries</PageLink>
          </Alert>
        )}
      </Stack>
    </form>
  )
}
