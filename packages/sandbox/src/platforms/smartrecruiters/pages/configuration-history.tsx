import { DataTable, PageLink, Time, Wait } from '@gangway/ui'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { fromApi } from '../../../pages/api.tsx'
import { AnswerBadge } from '../../../pages/components/exchange-table.tsx'
import type { ExchangeSummary } from '../../../pages/components/exchange-types.tsx'

/** Each time that a partner put its configuration, newest first, refused ones too; as long as traffic is kept. */
export function ConfigurationHistory({ partnerId }: { partnerId: number }) {
  const query = new URLSearchParams({ platform: 'smartrecruiters', subject: `partner:${partnerId}`, limit: '100' })
  const exchanges = useQuery(fromApi<{ data: ExchangeSummary[] }>(`/api/sandbox/exchanges?${query}`, { live: true }))
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        History
      </Text>
      <Wait query={exchanges}>
        {({ data }) => {
          const puts = data.filter(({ method, url }) => method === 'PUT' && url.includes('/partner/configuration'))
          if (puts.length === 0) return <Text c="dimmed">It was not put lately.</Text>
          return (
            <DataTable
              label="History of the configuration"
              rows={puts}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'When',
                  cell: ({ startedAt }) => (
                    <OneLine>
                      <Time at={startedAt} />
                    </OneLine>
                  ),
                },
                { title: 'Answer', cell: ({ status, failure }) => <AnswerBadge status={status} failure={failure} /> },
                {
                  title: 'Why not',
                  cell: ({ notes }) =>
                    notes
                      .filter(({ ok }) => ok === false)
                      .map(({ text }) => text)
                      .join('; ') || '–',
                },
                {
                  title: 'Exchange',
                  cell: ({ id }) => (
                    <OneLine>
                      <PageLink to={`/traffic/${id}`}>What was put</PageLink>
                    </OneLine>
                  ),
                },
              ]}
            />
          )
        }}
      </Wait>
    </div>
  )
}

const OneLine = ({ children }: { children: ReactNode }) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>
