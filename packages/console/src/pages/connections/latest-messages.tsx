import { DataTable, PageLink, Time, Wait } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { Section } from '../../components/section.tsx'
import { inWords } from '../../components/words.tsx'
import { VerdictBadge } from '../messages/verdict-badge.tsx'

type LatestProps = { of: { connectionId: string } | { registrationId: string } }

/** The last few messages, those that were refused among them. */
export function LatestMessages({ of }: LatestProps) {
  const messages = useQuery(get('/v1/messages', { query: { ...of, limit: 5 } }, { live: true }))
  const search = new URLSearchParams(of)
  return (
    <Section title="Latest messages">
      <Wait query={messages}>
        {({ data }) =>
          data.length === 0 ? (
            <Text c="dimmed">None has come yet.</Text>
          ) : (
            <Stack gap="sm">
              <DataTable
                label="Latest messages"
                rows={data}
                rowKey={({ id }) => id}
                columns={[
                  {
                    title: 'Received',
                    cell: ({ id, receivedAt }) => (
                      <PageLink to={`/messages/${id}`}>
                        <Time at={receivedAt} />
                      </PageLink>
                    ),
                  },
                  { title: 'Kind', cell: ({ kind }) => inWords(kind) },
                  { title: 'Verdict', cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
                  { title: 'Reason', cell: ({ reason }) => (reason ? inWords(reason) : '–') },
                ]}
              />
              <Text size="sm">
                <PageLink to={`/messages?${search}`}>All messages</PageLink>
                {' · '}
                <PageLink to={`/messages?${search}&verdict=rejected`}>Refused ones</PageLink>
              </Text>
            </Stack>
          )
        }
      </Wait>
    </Section>
  )
}
