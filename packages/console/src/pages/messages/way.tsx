import { ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { get, useList } from '../../api/queries.tsx'
import { EndpointLink } from '../../components/endpoint-input.tsx'
import { Folded } from '../../components/folded.tsx'
import {
  AttemptAnswer,
  attemptOutcome,
  CallAttempt,
  type Delivery,
  moodOf,
  type PlatformCall,
} from '../../components/outbox/attempt.tsx'
import { ReplayEvent } from '../../components/outbox/replay-event.tsx'
import { RetryCall, RetryDelivery } from '../../components/outbox/retry.tsx'
import { SentWebhook } from '../../components/outbox/sent-webhook.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { inWords } from '../../components/words.tsx'
import { type Message, verdictName } from './words.tsx'

type Mood = 'good' | 'bad' | 'open' | 'plain'
type Step = { key: string; at: string; mood: Mood; title: ReactNode; more?: ReactNode; action?: ReactNode }

/** All that happened because of a message, on one line of time: what it was told to whom, and what they said. */
export function Way({ message }: { message: Message }) {
  const { id } = message
  const events = useList('/v1/events', { messageId: id })
  const deliveries = useList('/v1/deliveries', { messageId: id })
  const calls = useList('/v1/platform-calls', { messageId: id })
  const lists = [events, deliveries, calls]
  const problem = lists.find(({ error }) => error)?.error ?? null
  const steps: Step[] = [
    ...judged(message, events.rows?.[0]?.timestamp),
    ...(events.rows ?? []).map(
      (event): Step => ({
        key: event.id,
        at: event.timestamp,
        mood: 'plain',
        title: (
          <>
            Event <RecordLink id={event.id}>{event.type}</RecordLink>
          </>
        ),
        action: <ReplayEvent event={event} size="xs" />,
      }),
    ),
    ...(deliveries.rows ?? []).flatMap(deliverySteps),
    ...(calls.rows ?? []).flatMap(callSteps),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const more = [deliveries, calls].filter(({ hasNextPage }) => hasNextPage)
  return (
    <Section title="Time line">
      <ProblemAlert problem={problem} />
      <StepList steps={steps} />
      {more.length > 0 && (
        <Button variant="default" onClick={() => more.map((list) => list.fetchNextPage())}>
          Show more
        </Button>
      )}
    </Section>
  )
}

/** How many steps are shown at first of a long line: where it began, and what is newest. */
const atBeginning = 6
const atEnd = 10

function StepList({ steps }: { steps: readonly Step[] }) {
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, steps.length - atBeginning - atEnd)
  // Not worth a press for two or three.
  const first = hidden > 3 ? steps.slice(0, atBeginning) : steps
  const last = hidden > 3 ? steps.slice(-atEnd) : []
  return (
    <ol className="way">
      {first.map((step) => (
        <StepItem key={step.key} step={step} />
      ))}
      {hidden > 3 && (
        <li>
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            Show the {hidden} steps between
          </Button>
        </li>
      )}
      {last.map((step) => (
        <StepItem key={step.key} step={step} />
      ))}
    </ol>
  )
}

function StepItem({ step: { at, mood, title, more, action } }: { step: Step }) {
  return (
    <li data-mood={mood}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <div className="breakable" style={{ flex: '1 1 12rem' }}>
          <Text size="sm" component="div">
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            <Time at={at} />
          </Text>
        </div>
        {action}
      </Group>
      {more}
    </li>
  )
}

/** `told`: when the first event went out, at once with the records. */
function judged(message: Message, told: string | undefined): Step[] {
  const { receivedAt, verdict, verdicts = [], projection, records } = message
  const [{ verdict: first } = { verdict }, ...later] = verdicts
  const steps: Step[] = [
    {
      key: 'received',
      at: receivedAt,
      mood: first === 'rejected' ? 'bad' : 'good',
      title: `Received, and ${verdictName(first)}`,
    },
    ...later.map(
      ({ judgedAt, verdict }): Step => ({
        key: judgedAt,
        at: judgedAt,
        mood: verdict === 'rejected' ? 'bad' : 'good',
        title: `Verified again: ${verdictName(verdict)}`,
      }),
    ),
  ]
  if (verdict === 'accepted' && projection !== 'done') {
    steps.push({ key: 'projection', at: receivedAt, mood: 'open', title: `Mapping: ${projection}` })
  } else if (records.length > 0 && verdict !== 'duplicate') {
    const names = records.map(({ type }) => inWords(type))
    steps.push({ key: 'records', at: told ?? receivedAt, mood: 'good', title: `Became: ${names.join(', ')}` })
  }
  return steps
}

function deliverySteps(delivery: Delivery): Step[] {
  const { id, eventType, endpointId, attempts, nextAttemptAt, status } = delivery
  const name = (
    <>
      <RecordLink id={id}>{eventType}</RecordLink> to <EndpointLink id={endpointId} />
    </>
  )
  const last = attempts.at(-1)
  return [
    ...attempts.map(
      (attempt): Step => ({
        key: `${id} ${attempt.number}`,
        at: attempt.startedAt,
        mood: moodOf(attempt),
        title: (
          <>
            {name}: {attemptOutcome(attempt)}
          </>
        ),
        more: (
          <Folded label={`Request and response of try ${attempt.number}`}>
            <Stack gap="sm">
              {attempt === last && <Request id={id} />}
              <AttemptAnswer attempt={attempt} label={`${eventType}, try ${attempt.number}`} />
            </Stack>
          </Folded>
        ),
        action: attempt === last && status !== 'pending' && <RetryDelivery delivery={delivery} />,
      }),
    ),
    ...waiting(id, status, nextAttemptAt, name, <RetryDelivery delivery={delivery} />, delivery.createdAt),
  ]
}

function callSteps(call: PlatformCall): Step[] {
  const { id, kind, attempts, nextAttemptAt, status } = call
  const name = <RecordLink id={id}>{inWords(kind)}</RecordLink>
  const last = attempts.at(-1)
  return [
    ...attempts.map(
      (attempt): Step => ({
        key: `${id} ${attempt.number}`,
        at: attempt.startedAt,
        mood: moodOf(attempt),
        title: (
          <>
            Call {name}: {attemptOutcome(attempt)}
          </>
        ),
        more: (
          <Folded label={`Request and response of try ${attempt.number}`}>
            <CallAttempt attempt={attempt} label={`${inWords(kind)}, try ${attempt.number}`} />
          </Folded>
        ),
        action: attempt === last && status !== 'pending' && <RetryCall call={call} />,
      }),
    ),
    ...waiting(id, status, nextAttemptAt, <>Call {name}</>, <RetryCall call={call} />, call.createdAt),
  ]
}

/** What is still to come of an item. */
function waiting(
  id: string,
  status: string,
  nextAttemptAt: string | undefined,
  name: ReactNode,
  action: ReactNode,
  createdAt: string,
): Step[] {
  if (status === 'held') {
    return [{ key: `${id} held`, at: createdAt, mood: 'open', title: <>{name}: held, its endpoint is disabled</> }]
  }
  if (status !== 'pending' || nextAttemptAt === undefined) return []
  return [{ key: `${id} next`, at: nextAttemptAt, mood: 'open', title: <>{name}: next try</>, action }]
}

function Request({ id }: { id: string }) {
  const delivery = useQuery(get('/v1/deliveries/{id}', { path: { id } }))
  return <Wait query={delivery}>{({ request }) => <SentWebhook request={request} />}</Wait>
}
