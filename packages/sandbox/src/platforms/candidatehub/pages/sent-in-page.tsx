import { ButtonLink, DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { SendIn } from '../api-types.ts'
import { useOverview } from './queries.tsx'

/** What job boards sent to `/candidate`. */
export function SentInPage() {
  const sentIn = useQuery(fromApi<{ data: SendIn[] }>('/api/candidatehub/send-ins?limit=200', { live: true }))
  const overview = useOverview()
  return (
    <Page
      title="Candidates sent in"
      about="What job boards sent to the hub’s /candidate, taken or refused. Newest first."
    >
      <Wait query={sentIn}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              title="Nobody was sent in yet"
              actions={
                <ButtonLink variant="default" to="/candidatehub/clients">
                  Sources and their secrets
                </ButtonLink>
              }
            >
              Send a signed POST to <code className="breakable">{overview.data?.apiBaseUrl ?? ''}/candidate</code> as a
              source: X-CHUB-SOURCE, the time in seconds, and the signature over both. Gangway does so at POST
              /v1/candidatehub/candidates.
            </EmptyState>
          ) : (
            <DataTable
              label="Candidates sent in"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'When', cell: ({ at }) => <Time at={at} /> },
                {
                  title: 'Candidate',
                  cell: ({ id, candidateName }) => (
                    <PageLink to={`/candidatehub/sent-in/${id}`}>{candidateName || 'without a name'}</PageLink>
                  ),
                },
                {
                  title: 'Source',
                  cell: ({ hubSourceId, sourceName }) => sourceName ?? `${hubSourceId || 'none'} (unknown)`,
                },
                { title: 'For client', cell: ({ hubClientId }) => hubClientId || '–' },
                { title: 'Answer', cell: (row) => <TakenBadge sendIn={row} /> },
                {
                  title: 'Went on as',
                  cell: ({ transactionId }) =>
                    transactionId === null ? (
                      '–'
                    ) : (
                      <PageLink to={`/candidatehub/transactions/${transactionId}`}>
                        transaction {transactionId}
                      </PageLink>
                    ),
                },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}

export function TakenBadge({ sendIn: { accepted, error } }: { sendIn: SendIn }) {
  return (
    <>
      <Badge color={accepted ? 'teal' : 'red'} variant="light" tt="none">
        {accepted ? 'taken' : 'refused'}
      </Badge>
      {error !== null && (
        <Text size="sm" c="dimmed">
          {error}
        </Text>
      )}
    </>
  )
}
