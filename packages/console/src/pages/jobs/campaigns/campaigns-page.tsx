import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { type Filters, text, useFilters } from '../../../api/filters.tsx'
import { useList } from '../../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../../components/filter-bar.tsx'
import { RecordList } from '../../../components/record-list.tsx'
import { May } from '../../../session.tsx'
import { CampaignStatus } from './campaign-status.tsx'

const filters: Filters<{ connectionId: string }> = { connectionId: text }

/** Sponsorship campaigns that were given to Snagajob. */
export function CampaignsPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/campaigns', filter)
  const give = (
    <May scope="write">
      <ButtonLink to="/jobs/campaigns/new">New campaign</ButtonLink>
    </May>
  )
  return (
    <Page
      title="Campaigns"
      about="Sponsorship campaigns that Gangway gave to Snagajob, each with what was sent and what was answered. What became of them there is not asked for."
      back={{ to: '/jobs', label: 'Jobs' }}
      actions={give}
    >
      <FilterBar label="Campaigns" clear={clear}>
        <ConnectionInput
          platform="snagajob"
          value={filter.connectionId}
          onChange={(connectionId) => change({ connectionId })}
        />
      </FilterBar>
      <RecordList
        list={list}
        label="Campaigns"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Name', cell: ({ id, name }) => <PageLink to={`/jobs/campaigns/${id}`}>{name}</PageLink> },
          { title: 'Account', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
          { title: 'State', cell: (campaign) => <CampaignStatus campaign={campaign} /> },
          { title: 'Answered', cell: ({ response }) => response?.status ?? '–' },
          { title: 'Given', cell: ({ createdAt }) => <Time at={createdAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No campaign of this account" clear={clear} />
          ) : (
            <EmptyState title="No campaign was given yet" actions={give}>
              A campaign pays for clicks on an account’s postings: all of them, or those that it names.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}
