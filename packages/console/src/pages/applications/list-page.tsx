import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Button, Group, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type Filters, type FilterValues, instant, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput, PlatformInput, SearchInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { type Platform, platformName, platforms, Status } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { DayInput } from './day-input.tsx'
import { JobInput } from './job-input.tsx'
import { type ApplicationStatus, candidateName, type Flag, flags, flagWords, statuses } from './words.tsx'

type ApplicationFilters = {
  q: string
  connectionId: string
  platform: Platform
  jobId: string
  status: ApplicationStatus
  flag: Flag
  receivedAfter: string
  receivedBefore: string
  candidateId: string
  remoteJobId: string
  email: string
}

const filters: Filters<ApplicationFilters> = {
  q: text,
  connectionId: text,
  platform: oneOf(platforms),
  jobId: text,
  status: oneOf(statuses),
  flag: oneOf(flags),
  receivedAfter: instant,
  receivedBefore: instant,
  candidateId: text,
  remoteJobId: text,
  email: text,
}

export function ApplicationsPage() {
  const [filter, change, clear] = useFilters(filters)
  const may = useMay()
  const { q: _, email: __, ...impersonal } = filter
  // Whoever sees people redacted may not look for them by what they are known by.
  const list = useList('/v1/applications', may('read') ? filter : impersonal)
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const set = Object.keys(filter).filter((name) => name !== 'q').length
  return (
    <Page title="Applications" about="Everybody who has applied, through whichever platform. Newest first.">
      <FilterBar
        label="Applications"
        clear={clear}
        more={{ filters: <RarerFilters filter={filter} change={change} />, set, shown: wide }}
      >
        {may('read') && (
          <SearchInput
            label="Search"
            placeholder="Name, e-mail, words of the résumé"
            value={filter.q}
            onChange={(q) => change({ q })}
          />
        )}
      </FilterBar>
      <Narrowed filter={filter} change={change} />
      <RecordList
        list={list}
        label="Applications"
        rowKey={({ id }) => id}
        columns={[
          {
            title: 'Candidate',
            cell: (application) => (
              <>
                <PageLink to={`/applications/${application.id}`}>{candidateName(application)}</PageLink>
                <Text size="sm" c="dimmed">
                  {application.candidate.emails?.[0]}
                </Text>
              </>
            ),
          },
          {
            title: 'Job',
            cell: ({ jobId, remoteJobId }) =>
              jobId ? <PageLink to={`/jobs/${jobId}`}>{remoteJobId ?? jobId}</PageLink> : (remoteJobId ?? '–'),
          },
          {
            title: 'Through',
            cell: ({ platform, connectionId }) => (
              <>
                {platformName(platform)}
                <Text size="sm" c="dimmed" component="div">
                  <ConnectionLink id={connectionId} />
                </Text>
              </>
            ),
          },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          { title: 'Flags', cell: ({ flags: given }) => <FlagNames flags={given} /> },
          { title: 'Received', cell: ({ receivedAt }) => <Time at={receivedAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No application is like that" clear={clear}>
              {filter.q
                ? 'All words that you search must be found in the names, e-mails and documents, the last one as the beginning of a word. Documents can be searched a moment after they came.'
                : 'Take a filter away, or show all.'}
            </NothingFound>
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

type ChangingProps = {
  filter: FilterValues<ApplicationFilters>
  change: (change: FilterValues<ApplicationFilters>) => void
}

function RarerFilters({ filter, change }: ChangingProps) {
  return (
    <>
      <ConnectionInput value={filter.connectionId} onChange={(connectionId) => change({ connectionId })} />
      <PlatformInput value={filter.platform} onChange={(platform) => change({ platform })} />
      <JobInput value={filter.jobId} onChange={(jobId) => change({ jobId })} />
      <ChoiceInput label="Status" value={filter.status} values={statuses} onChange={(status) => change({ status })} />
      <ChoiceInput
        label="Flag"
        value={filter.flag}
        values={flags}
        name={(flag) => flagWords[flag].title}
        onChange={(flag) => change({ flag })}
      />
      <DayInput
        label="Received from"
        value={filter.receivedAfter}
        onChange={(receivedAfter) => change({ receivedAfter })}
      />
      <DayInput
        label="Received until"
        whole
        value={filter.receivedBefore}
        onChange={(receivedBefore) => change({ receivedBefore })}
      />
    </>
  )
}

/** Filters that only a link sets: said in words, each with a way to take it away. */
function Narrowed({ filter: { candidateId, remoteJobId, email }, change }: ChangingProps) {
  const given = [
    candidateId && {
      name: 'candidateId',
      words: <PageLink to={`/candidates/${candidateId}`}>Of one candidate</PageLink>,
    },
    remoteJobId && { name: 'remoteJobId', words: `For the job ${remoteJobId}` },
    email && { name: 'email', words: `With the e-mail ${email}` },
  ].filter((each) => !!each)
  if (given.length === 0) return null
  return (
    <Group gap="md" mb="md">
      {given.map(({ name, words }) => (
        <Group key={name} gap={4}>
          <Text size="sm" component="span" className="breakable">
            {words}
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => change({ [name]: undefined })}>
            Of any
          </Button>
        </Group>
      ))}
    </Group>
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
