import { ButtonLink, bytesText, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Autocomplete, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Filters, type FilterValues, instant, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput, PlatformInput, SearchInput } from '../../components/filter-inputs.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { inWords, type Platform, platforms, Status } from '../../components/words.tsx'
import { VerdictBadge } from './verdict-badge.tsx'
import {
  knownReasons,
  type Message,
  messageName,
  type Projection,
  projections,
  type Verdict,
  verdictName,
  verdicts,
} from './words.tsx'

type MessageFilters = {
  recordId: string
  dedupeKey: string
  platform: Platform
  connectionId: string
  registrationId: string
  verdict: Verdict
  reason: string
  projection: Projection
  receivedAfter: string
  receivedBefore: string
}

const filters: Filters<MessageFilters> = {
  recordId: text,
  dedupeKey: text,
  platform: oneOf(platforms),
  connectionId: text,
  registrationId: text,
  verdict: oneOf(verdicts),
  reason: text,
  projection: oneOf(projections),
  receivedAfter: instant,
  receivedBefore: instant,
}

/** Filters that are shown when they are asked for, or set. */
const rarer = ['reason', 'projection', 'receivedAfter', 'receivedBefore'] as const

/** An id of Gangway's own. Whatever else is searched is what the platform calls a thing. */
const ownId = /^[a-z]{3}_[0-9a-z]{26}$/

export function MessagesPage() {
  const [filter, change, clear] = useFilters(filters)
  const navigate = useNavigate()
  const list = useList('/v1/messages', filter)
  const set = rarer.filter((name) => filter[name] !== undefined).length
  return (
    <Page
      title="Messages"
      about="Every request of a platform as it came, those that were refused too. Open one to see its whole way."
    >
      <FilterBar
        label="Messages"
        clear={clear}
        more={{ filters: <RarerFilters filter={filter} change={change} />, set, shown: set > 0 }}
      >
        <SearchInput
          label="Record or key"
          placeholder="app_…, dlv_…, or the platform’s own id"
          value={filter.recordId ?? filter.dedupeKey}
          onChange={(typed) => {
            // A message's own id names it alone.
            if (typed?.startsWith('msg_') && ownId.test(typed))
              return void navigate({ href: `/console/messages/${typed}` })
            const isOwn = typed !== undefined && ownId.test(typed)
            change({ recordId: isOwn ? typed : undefined, dedupeKey: isOwn ? undefined : typed })
          }}
        />
        <ChoiceInput
          label="Verdict"
          value={filter.verdict}
          values={verdicts}
          name={verdictName}
          onChange={(verdict) => change({ verdict })}
        />
        <PlatformInput value={filter.platform} onChange={(platform) => change({ platform })} />
        <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
      </FilterBar>
      <RecordList
        list={list}
        label="Messages"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Message', cell: (message) => <MessageName message={message} /> },
          {
            title: 'Connection',
            cell: ({ connectionId }) => (connectionId ? <ConnectionLink id={connectionId} /> : '–'),
          },
          { title: 'Verdict', cell: (message) => <VerdictCell message={message} /> },
          { title: 'Became', cell: (message) => <Became message={message} /> },
          { title: 'Size', cell: ({ size }) => bytesText(size) },
          { title: 'Received', cell: ({ receivedAt }) => <Time at={receivedAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No message is like that" clear={clear}>
              A refused message is kept for 30 days. One that reached another URL than Gangway’s leaves nothing here.
            </NothingFound>
          ) : (
            <EmptyState
              title="No message has come yet"
              actions={<ButtonLink to="/connections">Set up a connection</ButtonLink>}
            >
              Whatever a platform sends appears here by itself, also where it is refused. A connection tells the
              platform where to send it.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

type RarerProps = { filter: FilterValues<MessageFilters>; change: (change: FilterValues<MessageFilters>) => void }

function RarerFilters({ filter, change }: RarerProps) {
  return (
    <>
      <ReasonInput
        {...(filter.reason !== undefined && { value: filter.reason })}
        onChange={(reason) => change({ reason })}
      />
      <ChoiceInput
        label="Mapping"
        value={filter.projection}
        values={projections}
        onChange={(projection) => change({ projection })}
      />
      <MomentInput
        label="Received after"
        value={filter.receivedAfter}
        onChange={(receivedAfter) => change({ receivedAfter })}
        style={{ flex: '1 1 13rem' }}
      />
      <MomentInput
        label="Received before"
        value={filter.receivedBefore}
        onChange={(receivedBefore) => change({ receivedBefore })}
        style={{ flex: '1 1 13rem' }}
      />
    </>
  )
}

/** One of the known reasons, or another that is typed. */
function ReasonInput({ value = '', onChange }: { value?: string; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const settle = () => onChange(typed.trim() || undefined)
  return (
    <Autocomplete
      label="Reason"
      placeholder="any"
      data={knownReasons}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={onChange}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      onClear={() => onChange(undefined)}
      clearable
      clearButtonProps={{ 'aria-label': 'Any reason' }}
      style={{ flex: '1 1 11rem' }}
    />
  )
}

const MessageName = ({ message }: { message: Message }) => (
  <PageLink to={`/messages/${message.id}`}>{messageName(message)}</PageLink>
)

function VerdictCell({ message: { verdict, reason, projection } }: { message: Message }) {
  return (
    <Stack gap={4} align="flex-start">
      <VerdictBadge verdict={verdict} />
      {reason !== undefined && (
        <Text size="xs" c="dimmed">
          {inWords(reason)}
        </Text>
      )}
      {verdict === 'accepted' && projection !== 'done' && <Status value={`mapping_${projection}`} color="orange" />}
    </Stack>
  )
}

function Became({ message: { records, duplicateOf } }: { message: Message }) {
  if (duplicateOf !== undefined) return <RecordLink id={duplicateOf}>repeat of an earlier one</RecordLink>
  if (records.length === 0) return '–'
  return (
    <Stack gap={2}>
      {records.map(({ type, id }) => (
        <RecordLink key={id} id={id}>
          {inWords(type)}
        </RecordLink>
      ))}
    </Stack>
  )
}
