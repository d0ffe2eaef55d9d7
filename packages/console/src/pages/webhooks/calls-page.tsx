import { ButtonLink, EmptyState, PageLink, Time } from '@gangway/ui'
import { Box } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { inWords, Status } from '../../components/words.tsx'
import { WebhooksFrame } from './frame.tsx'
import { KindInput } from './kind-input.tsx'
import { RecordFilter } from './record-filter.tsx'
import { RetryDeadCalls } from './retry-dead-calls.tsx'
import { type CallStatus, callStatuses, canSendAgain, lastOutcome } from './words.tsx'

type CallFilters = { status: CallStatus; connectionId: string; kind: string; recordId: string; messageId: string }

const filters: Filters<CallFilters> = {
  status: oneOf(callStatuses),
  connectionId: text,
  kind: text,
  recordId: text,
  messageId: text,
}

export function CallsPage() {
  const [filter, change, clear] = useFilters(filters)
  const { status, ...others } = filter
  const list = useList('/v1/platform-calls', filter)
  return (
    <WebhooksFrame
      title="Calls to platforms"
      about="What Gangway asks the platforms and tells them: reports, results, dispositions, uploads."
    >
      <FilterBar label="Calls to platforms" clear={clear}>
        <RecordFilter value={filter} onChange={change} events={false} />
        <ChoiceInput
          label="Status"
          value={filter.status}
          values={callStatuses}
          onChange={(status) => change({ status })}
        />
        <KindInput value={filter.kind} onChange={(kind) => change({ kind })} />
        <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
      </FilterBar>
      {status === 'dead' && (
        <Box mb="md">
          <RetryDeadCalls filter={others} offered={(list.rows ?? []).some(canSendAgain)} />
        </Box>
      )}
      <RecordList
        list={list}
        label="Calls to platforms"
        rowKey={({ id }) => id}
        columns={[
          {
            title: 'Call',
            cell: ({ id, kind }) => <PageLink to={`/webhooks/platform-calls/${id}`}>{inWords(kind)}</PageLink>,
          },
          {
            title: 'Connection',
            cell: ({ connectionId }) => (connectionId ? <ConnectionLink id={connectionId} /> : '–'),
          },
          {
            title: 'About',
            cell: ({ recordId }) => (recordId ? <RecordLink id={recordId}>its record</RecordLink> : '–'),
          },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          { title: 'Tries', cell: ({ attempts }) => attempts.length },
          { title: 'Last try', cell: (call) => lastOutcome(call) },
          { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No call is like that" clear={clear}>
              {filter.status === 'dead' ? 'Nothing was given up: that is good.' : 'Take a filter away to see more.'}
            </NothingFound>
          ) : (
            <EmptyState
              title="No platform was called yet"
              actions={<ButtonLink to="/connections">See the connections</ButtonLink>}
            >
              Calls are made by themselves: as an application’s status changes, as an order comes or its result is
              given.
            </EmptyState>
          )
        }
      />
    </WebhooksFrame>
  )
}
