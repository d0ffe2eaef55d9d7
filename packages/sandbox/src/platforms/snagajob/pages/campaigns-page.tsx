import { DataTable, EmptyState, Page, Time, Wait } from '@gangway/ui'
import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Campaign } from '../api-types.ts'

export function CampaignsPage() {
  const campaigns = useQuery(fromApi<{ data: Campaign[] }>('/api/snagajob/campaigns', { live: true }))
  return (
    <Page title="Campaigns" about="Sponsorship that partners asked for by API.">
      <Group mb="md">
        <Convention item="N6">
          The path, the answer's member names and the other routes of this API were not recovered. The path is set on
          the overview.
        </Convention>
      </Group>
      <Wait query={campaigns}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No campaign yet">
              A partner creates one with a signed POST to the campaigns path, such as{' '}
              {'{"name": "Spring hosts", "budget": 300, "period": 1}'}.
            </EmptyState>
          ) : (
            <DataTable
              label="Campaigns"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'When', cell: ({ at }) => <Time at={at} /> },
                {
                  title: 'Name',
                  cell: ({ body, warnings }) => (
                    <>
                      {String(body.name)}
                      {warnings.length > 0 && (
                        <Text size="sm" c="dimmed">
                          {warnings.join('; ')}
                        </Text>
                      )}
                    </>
                  ),
                },
                { title: 'For', cell: ({ partnerName, accountName }) => accountName ?? partnerName },
                {
                  title: 'Budget',
                  cell: ({ body }) =>
                    body.budget == null ? '–' : `${body.budget}${body.period === 1 ? ' a month' : ''}`,
                },
                { title: 'Runs', cell: ({ body }) => `${body.startDate ?? 'at once'} – ${body.endDate ?? 'open'}` },
                { title: 'Jobs it takes in', cell: ({ postings }) => postings },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}
