import { ButtonLink, DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Anchor, Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Prepopulation } from '../api-types.ts'
import { useNow } from './use-now.tsx'

export function PrepopulationsPage() {
  const prepopulations = useQuery(
    fromApi<{ data: Prepopulation[] }>('/api/candidatehub/prepopulations?limit=200', { live: true }),
  )
  const make = <ButtonLink to="/candidatehub/prepopulations/new">Send an applicant to a career site</ButtonLink>
  return (
    <Page
      title="Prepopulations"
      about="Applicants on their way to a client’s career site, where their form should be filled in. Newest first."
      actions={make}
    >
      <Wait query={prepopulations}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No applicant on the way yet" actions={make}>
              Compose an applicant here and follow the link as they would; or, as a job board, POST to
              /candidates/prepopulator_receiver. The career site then has a minute to fetch the data.
            </EmptyState>
          ) : (
            <DataTable
              label="Prepopulations"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'When', cell: ({ at }) => <Time at={at} /> },
                {
                  title: 'Applicant',
                  cell: ({ id, candidateName }) => (
                    <PageLink to={`/candidatehub/prepopulations/${id}`}>{candidateName || 'without a name'}</PageLink>
                  ),
                },
                { title: 'Client', cell: ({ clientName }) => clientName },
                { title: 'Came by', cell: ({ origin }) => (origin === 'pushed' ? 'a job board' : 'this page') },
                { title: 'State', cell: (row) => <Lifetime prepopulation={row} /> },
                {
                  title: 'Apply',
                  cell: ({ applicationUrl, candidateName }) =>
                    applicationUrl === null ? (
                      'no career site known'
                    ) : (
                      <Anchor href={applicationUrl} target="_blank" rel="noreferrer">
                        as {candidateName || 'the applicant'}
                      </Anchor>
                    ),
                },
              ]}
            />
          )
        }
      </Wait>
      <Group mt="md">
        <Convention item="5.3">
          A __BBPPID lives a minute, as the documentation states; its own example outlives that. Fetching it more than
          once is allowed here.
        </Convention>
      </Group>
    </Page>
  )
}

/** Whether it was fetched, and how long it can still be. */
export function Lifetime({ prepopulation: { expiresAt, fetchedAt } }: { prepopulation: Prepopulation }) {
  const now = useNow()
  const seconds = Math.ceil((expiresAt - now) / 1000)
  return (
    <>
      <Badge color={fetchedAt === null ? (seconds > 0 ? 'blue' : 'gray') : 'teal'} variant="light" tt="none">
        {fetchedAt === null ? (seconds > 0 ? 'not fetched yet' : 'expired') : 'fetched'}
      </Badge>
      <Text size="sm" c="dimmed">
        {fetchedAt !== null ? <Time at={fetchedAt} /> : seconds > 0 && `${seconds} s left`}
      </Text>
    </>
  )
}
