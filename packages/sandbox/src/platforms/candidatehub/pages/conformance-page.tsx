import { DataTable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { ConformanceCase, RunSummary } from '../api-types.ts'
import { ConformanceForm } from './conformance-form.tsx'
import { useClients } from './queries.tsx'
import { VerdictCounts } from './verdict-counts.tsx'

export function ConformancePage() {
  const cases = useQuery(fromApi<{ data: ConformanceCase[] }>('/api/candidatehub/conformance/cases'))
  const clients = useClients()
  return (
    <Page
      title="Conformance kit"
      about="Everything that a hub may do and a receiver must bear, as named cases. Point it at any receiver by its URL; it need not be Gangway."
    >
      <Stack gap="xl">
        <Group>
          <Convention item="6.1">
            Only the success answer and the signature are documented. What else is expected is the safest reading: a
            departure from documented behaviour fails, a departure from our reading is marked so.
          </Convention>
        </Group>
        <Wait query={clients}>
          {({ data: known }) => (
            <Wait query={cases}>{({ data }) => <ConformanceForm cases={data} clients={known} />}</Wait>
          )}
        </Wait>
        <Runs />
      </Stack>
    </Page>
  )
}

function Runs() {
  const runs = useQuery(fromApi<{ data: RunSummary[] }>('/api/candidatehub/conformance/runs?limit=20', { live: true }))
  return (
    <section aria-labelledby="runs">
      <Title order={2} size="h3" id="runs" mb="sm">
        Runs
      </Title>
      <Wait query={runs}>
        {({ data }) =>
          data.length === 0 ? (
            <Text c="dimmed">None yet. Choose a receiver above and run a case, or all of them.</Text>
          ) : (
            <DataTable
              label="Runs"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'When',
                  cell: ({ id, at }) => (
                    <PageLink to={`/candidatehub/conformance/${id}`}>
                      <Time at={at} />
                    </PageLink>
                  ),
                },
                { title: 'Receiver', cell: ({ receiver }) => receiver.url },
                { title: 'State', cell: ({ state }) => <RunState state={state} /> },
                { title: 'Verdicts', cell: ({ verdicts }) => <VerdictCounts verdicts={verdicts} /> },
              ]}
            />
          )
        }
      </Wait>
    </section>
  )
}

export function RunState({ state }: { state: RunSummary['state'] }) {
  const { color, label } = {
    sending: { color: 'blue', label: 'sending' },
    waiting_for_reports: { color: 'blue', label: 'waiting for reports' },
    done: { color: 'gray', label: 'done' },
    interrupted: { color: 'orange', label: 'interrupted' },
  }[state]
  return (
    <Badge color={color} variant="light" tt="none" miw="max-content">
      {label}
    </Badge>
  )
}
