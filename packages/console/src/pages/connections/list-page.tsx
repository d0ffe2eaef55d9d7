import { ButtonLink, DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Box, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Filters, oneOf, useFilters } from '../../api/filters.tsx'
import { get, useList } from '../../api/queries.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput, PlatformInput } from '../../components/filter-inputs.tsx'
import { useFeedFaults, useRefusals } from '../../components/health.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { type Platform, PlatformName, platforms, Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { Health } from './health-cell.tsx'

type ConnectionStatus = 'active' | 'disabled' | 'disconnected'
const statuses: readonly ConnectionStatus[] = ['active', 'disabled', 'disconnected']

const filters: Filters<{ platform: Platform; status: ConnectionStatus }> = {
  platform: oneOf(platforms),
  status: oneOf(statuses),
}

export function ConnectionsPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/connections', filter)
  const refusals = useRefusals()
  const feedFaults = useFeedFaults(list.rows ?? [])
  const setUp = <ButtonLink to="/connections/set-up">Set up a connection</ButtonLink>
  return (
    <Page
      title="Connections"
      about="Your customers' accounts on the platforms, and the registrations by which you are known there."
      actions={<May scope="write">{setUp}</May>}
    >
      <Stack>
        <Box>
          <FilterBar label="Connections" clear={clear}>
            <PlatformInput value={filter.platform} onChange={(platform) => change({ platform })} />
            <ChoiceInput
              label="Status"
              value={filter.status}
              values={statuses}
              onChange={(status) => change({ status })}
            />
          </FilterBar>
          <RecordList
            list={list}
            label="Connections"
            rowKey={({ id }) => id}
            columns={[
              { title: 'Name', cell: ({ id, name }) => <PageLink to={`/connections/${id}`}>{name}</PageLink> },
              { title: 'Platform', cell: ({ platform }) => <PlatformName platform={platform} /> },
              { title: 'Account there', cell: ({ remoteId }) => remoteId },
              { title: 'Status', cell: ({ status }) => <Status value={status} /> },
              {
                title: 'Last message',
                cell: ({ lastMessageAt }) => (lastMessageAt ? <Time at={lastMessageAt} /> : 'none yet'),
              },
              {
                title: 'Last day',
                cell: ({ id }) => <Health id={id} refused={refusals?.get(id)} feed={feedFaults.get(id)} />,
              },
            ]}
            empty={
              clear ? (
                <NothingFound title="No connection is like that" clear={clear} />
              ) : (
                <EmptyState title="Nothing is connected yet" actions={<May scope="write">{setUp}</May>}>
                  You are led through what to ask a platform for and what to give it, and see its first message arrive.
                </EmptyState>
              )
            }
          />
        </Box>
        <Registrations />
      </Stack>
    </Page>
  )
}

function Registrations() {
  const registrations = useQuery(get('/v1/registrations', { query: { limit: 200 } }, { live: true }))
  if (registrations.data?.data.length === 0) return null
  return (
    <Section title="Registrations">
      <Wait query={registrations}>
        {({ data }) => (
          <DataTable
            label="Registrations"
            rows={data}
            rowKey={({ id }) => id}
            columns={[
              {
                title: 'Name',
                cell: ({ id, name }) => <PageLink to={`/connections/registrations/${id}`}>{name}</PageLink>,
              },
              { title: 'Platform', cell: ({ platform }) => <PlatformName platform={platform} /> },
              { title: 'Status', cell: ({ status }) => <Status value={status} /> },
              { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
            ]}
          />
        )}
      </Wait>
    </Section>
  )
}
