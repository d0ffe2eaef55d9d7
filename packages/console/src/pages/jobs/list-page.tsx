import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput, SearchInput } from '../../components/filter-inputs.tsx'
import { feedPlace } from '../../components/health.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { type Job, jobStatuses } from './words.tsx'

type JobFilters = { q: string; status: Job['status']; connectionId: string }

const filters: Filters<JobFilters> = { q: text, status: oneOf(jobStatuses), connectionId: text }

export function JobsPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/jobs', filter)
  const publish = (
    <May scope="write">
      <ButtonLink to="/jobs/new">New job</ButtonLink>
    </May>
  )
  return (
    <Page
      title="Jobs"
      about="What you publish in the feed, and what applications are matched to. Newest first."
      actions={
        <>
          <ButtonLink to={filter.connectionId ? feedPlace(filter.connectionId) : '/jobs/feeds'} variant="default">
            Feeds
          </ButtonLink>
          <ButtonLink to="/jobs/clicks" variant="default">
            Clicks
          </ButtonLink>
          <ButtonLink to="/jobs/campaigns" variant="default">
            Campaigns
          </ButtonLink>
          <May scope="write">
            <ButtonLink to="/jobs/import" variant="default">
              Import
            </ButtonLink>
          </May>
          {publish}
        </>
      }
    >
      <FilterBar label="Jobs" clear={clear}>
        <SearchInput
          label="Search"
          placeholder="Title, brand, place or your id"
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <ChoiceInput
          label="Status"
          value={filter.status}
          values={jobStatuses}
          onChange={(status) => change({ status })}
        />
        <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
      </FilterBar>
      <RecordList
        list={list}
        label="Jobs"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Title', cell: ({ id, title }) => <PageLink to={`/jobs/${id}`}>{title}</PageLink> },
          { title: 'Your id', cell: ({ remoteId }) => remoteId },
          { title: 'Brand', cell: ({ brand }) => brand },
          { title: 'Place', cell: ({ address }) => `${address.city}, ${address.region}` },
          { title: 'Account', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          { title: 'Changed', cell: ({ updatedAt }) => <Time at={updatedAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No job is like that" clear={clear}>
              All words that you search must be found.
            </NothingFound>
          ) : (
            <EmptyState
              title="There is no job yet"
              actions={
                <May scope="write">
                  <ButtonLink to="/jobs/new">New job</ButtonLink>
                  <ButtonLink to="/jobs/import" variant="default">
                    Import jobs
                  </ButtonLink>
                </May>
              }
            >
              A job stands in the feed of its account from the moment it is here, and applications for it are matched to
              it by your id. Many at once come by import.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}
