import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { type Filters, instant, oneOf, text, useFilters } from '../../../api/filters.tsx'
import { useList } from '../../../api/queries.tsx'
import type { ListItem } from '../../../api/types.tsx'
import { ConnectionInput } from '../../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../../components/filter-bar.tsx'
import { ChoiceInput } from '../../../components/filter-inputs.tsx'
import { MomentInput } from '../../../components/moment-input.tsx'
import { RecordList } from '../../../components/record-list.tsx'

type Click = ListItem<'/v1/clicks'>
const sources = ['http', 'file'] as const satisfies Click['source'][]
const sourceNames: Record<Click['source'], string> = { http: 'a call', file: 'a file' }

type ClickFilters = { jobId: string; connectionId: string; source: Click['source']; receivedAfter: string }
const filters: Filters<ClickFilters> = {
  jobId: text,
  connectionId: text,
  source: oneOf(sources),
  receivedAfter: instant,
}

export function ClicksPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/clicks', filter)
  return (
    <Page
      title="Clicks"
      about="Clicks on postings, as Snagajob has told of them. Newest first."
      actions={
        // Those whom Snagajob sent to your own site and who applied there: told by POST /v1/click-completions.
        <ButtonLink to={`/webhooks/platform-calls?kind=click_completions`} variant="default">
          Completed applications told
        </ButtonLink>
      }
      back={filter.jobId ? { to: `/jobs/${filter.jobId}`, label: 'The job' } : { to: '/jobs', label: 'Jobs' }}
    >
      <FilterBar label="Clicks" clear={clear}>
        <ConnectionInput
          platform="snagajob"
          value={filter.connectionId}
          onChange={(connectionId) => change({ connectionId })}
        />
        <ChoiceInput
          label="Told by"
          value={filter.source}
          values={sources}
          name={(source) => sourceNames[source]}
          onChange={(source) => change({ source })}
        />
        <MomentInput
          label="Received after"
          value={filter.receivedAfter}
          onChange={(receivedAfter) => change({ receivedAfter })}
          style={{ flex: '1 1 11rem' }}
        />
      </FilterBar>
      <RecordList
        list={list}
        label="Clicks"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Clicked', cell: ({ clickedAt, timestamp }) => (clickedAt ? <Time at={clickedAt} /> : timestamp) },
          {
            title: 'Job',
            cell: ({ jobId, remoteJobId }) =>
              jobId ? <PageLink to={`/jobs/${jobId}`}>{remoteJobId ?? jobId}</PageLink> : (remoteJobId ?? 'not said'),
          },
          { title: 'Cost, as sent', cell: ({ cost }) => cost ?? '–' },
          { title: 'Campaign', cell: ({ remoteCampaignId }) => remoteCampaignId ?? '–' },
          { title: 'From', cell: ({ ipAddress }) => ipAddress ?? '–' },
          { title: 'Told by', cell: ({ source }) => sourceNames[source] },
          { title: 'Odd', cell: ({ warnings }) => warnings?.join('; ') ?? '–' },
        ]}
        empty={
          clear ? (
            <NothingFound title="No click is like that" clear={clear}>
              Widen the time, or take a filter away.
            </NothingFound>
          ) : (
            <EmptyState title="Snagajob has told of no click yet">
              It tells of each click on a job for which “Snagajob tells of clicks” is switched on, or of many by a file,
              if that is arranged with it.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}
