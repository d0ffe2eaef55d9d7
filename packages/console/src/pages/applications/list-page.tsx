import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Button, Group } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ChoiceInput, SearchInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { type Platform, platformName, platforms, Status } from '../../components/words.tsx'
import { type ApplicationStatus, candidateName, type Flag, flags, statuses } from './words.tsx'

type ApplicationFilters = {
  q: string
  platform: Platform
  status: ApplicationStatus
  flag: Flag
  connectionId: string
}

const filters: Filters<ApplicationFilters> = {
  q: text,
  platform: oneOf(platforms),
  status: oneOf(statuses),
  flag: oneOf(flags),
  connectionId: text,
}

const none = { q: undefined, platform: undefined, status: undefined, flag: undefined, connectionId: undefined }

export function ApplicationsPage() {
  const [filter, change] = useFilters(filters)
  const list = useList('/v1/applications', filter)
  const filtered = Object.keys(filter).length > 0
  return (
    <Page title="Applications" about="Everybody who has applied, through whichever platform. Newest first.">
      <Group mb="md" align="flex-end" role="search" aria-label="Applications">
        <SearchInput
          label="Search"
          placeholder="Name, e-mail, words of the résumé"
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <ChoiceInput
          label="Platform"
          value={filter.platform}
          values={platforms}
          name={platformName}
          onChange={(platform) => change({ platform })}
        />
        <ChoiceInput label="Status" value={filter.status} values={statuses} onChange={(status) => change({ status })} />
        <ChoiceInput label="Flag" value={filter.flag} values={flags} onChange={(flag) => change({ flag })} />
        {filtered && (
          <Button variant="subtle" onClick={() => change(none)}>
            Clear
          </Button>
        )}
      </Group>
      <RecordList
        list={list}
        label="Applications"
        rowKey={({ id }) => id}
        columns={[
          {
            title: 'Candidate',
            cell: (application) => (
              <PageLink to={`/applications/${application.id}`}>{candidateName(application)}</PageLink>
            ),
          },
          { title: 'Platform', cell: ({ platform }) => platformName(platform) },
          { title: 'Job', cell: ({ remoteJobId }) => remoteJobId ?? '–' },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          { title: 'Flags', cell: ({ flags: given }) => <FlagNames flags={given} /> },
          { title: 'Received', cell: ({ receivedAt }) => <Time at={receivedAt} /> },
        ]}
        empty={
          filtered ? (
            <EmptyState
              title="No application is like that"
              actions={
                <Button variant="default" onClick={() => change(none)}>
                  Show all
                </Button>
              }
            >
              All words that you search must be found, the last one as the beginning of a word.
            </EmptyState>
          ) : (
            <EmptyState
              title="No application has come yet"
              actions={<ButtonLink to="/connections">Set up a connection</ButtonLink>}
            >
              They appear here by themselves as a platform sends them. A connection tells the platform where to.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

function FlagNames({ flags: given }: { flags: readonly Flag[] }) {
  if (given.length === 0) return '–'
  return (
    <Group gap={4}>
      {given.map((flag) => (
        <Status key={flag} value={flag} color="orange" />
      ))}
    </Group>
  )
}
