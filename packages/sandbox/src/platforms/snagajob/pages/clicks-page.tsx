import { ButtonLink, DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Click, Completed, Partner } from '../api-types.ts'

export function ClicksPage() {
  const clicks = useQuery(fromApi<{ data: Click[] }>('/api/snagajob/clicks', { live: true }))
  const completed = useQuery(fromApi<{ data: Completed[] }>('/api/snagajob/completed', { live: true }))
  const partners = useQuery(fromApi<{ data: Partner[] }>('/api/snagajob/partners'))
  return (
    <Page
      title="Clicks and conversions"
      about="Every Apply Now is a click that the partner hears of, and whose completed application it may tell."
    >
      <Stack gap="xl">
        <section aria-labelledby="clicks">
          <Title order={2} size="h3" id="clicks" mb="sm">
            Clicks
          </Title>
          <Wait query={clicks}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState title="No click yet" actions={<ButtonLink to="/snagajob/jobs">See the jobs</ButtonLink>}>
                  Open a job and press Apply Now or Easy Apply.
                </EmptyState>
              ) : (
                <ClickTable clicks={data} />
              )
            }
          </Wait>
        </section>
        <section aria-labelledby="files">
          <Title order={2} size="h3" id="files" mb="xs">
            Click files
          </Title>
          <Group mb="sm">
            <Convention>
              Snagajob puts a CSV file on the partner's sFTP server. Here a folder stands for that server; the name of
              the file is ours.
            </Convention>
          </Group>
          <Wait query={partners}>
            {({ data }) =>
              data.length === 0 ? (
                <Text c="dimmed">There is no partner to write for.</Text>
              ) : (
                <Stack>
                  {data.map((partner) => (
                    <ClickFiles key={partner.id} partner={partner} />
                  ))}
                </Stack>
              )
            }
          </Wait>
        </section>
        <section aria-labelledby="conversions">
          <Title order={2} size="h3" id="conversions" mb="sm">
            Conversions
          </Title>
          <Wait query={completed}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState title="No completed application yet">
                  For jobs that redirect, the partner tells completed applications by POST or GET
                  /v1/applications/completed, with the clickid of the redirect.
                </EmptyState>
              ) : (
                <CompletedTable rows={data} />
              )
            }
          </Wait>
        </section>
      </Stack>
    </Page>
  )
}

function ClickTable({ clicks }: { clicks: Click[] }) {
  return (
    <DataTable
      label="Clicks"
      rows={clicks}
      rowKey={({ eventId }) => eventId}
      columns={[
        { title: 'When', cell: ({ at }) => <Time at={at} /> },
        {
          title: 'Job',
          cell: ({ postingId, title }) => <PageLink to={`/snagajob/jobs/${postingId}`}>{title}</PageLink>,
        },
        { title: 'Click id', cell: ({ eventId }) => <span className="breakable">{eventId}</span> },
        { title: 'Cost', cell: ({ cost }) => cost },
        {
          title: 'Told to TrackingUrl',
          cell: ({ trackingExchangeId: id }) =>
            id === null ? '–' : <PageLink to={`/traffic/${id}`}>see the call</PageLink>,
        },
        { title: 'In a file', cell: ({ file }) => (file ? 'yes' : 'no') },
        { title: 'Completed', cell: ({ completed }) => (completed ? 'yes' : 'no') },
      ]}
    />
  )
}

function ClickFiles({ partner }: { partner: Partner }) {
  const path = `/api/snagajob/partners/${partner.id}`
  const write = useChange<void, { path: string | null; clicks: number }>(() => ({
    method: 'POST',
    path: `${path}/click-files`,
  }))
  return (
    <Group gap="sm">
      <Text fw={600}>{partner.name}</Text>
      <Button variant="default" onClick={() => write.mutate()} loading={write.isPending}>
        Write a file of new clicks
      </Button>
      <Anchor href={`${path}/clicks.csv`} download>
        Download all clicks
      </Anchor>
      <Text size="sm" c="dimmed" aria-live="polite" className="breakable">
        {write.data &&
          (write.data.path ? `${write.data.clicks} clicks in ${write.data.path}` : 'There is no new click.')}
        {write.error?.message}
      </Text>
    </Group>
  )
}

function CompletedTable({ rows }: { rows: Completed[] }) {
  return (
    <DataTable
      label="Conversions"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { title: 'When', cell: ({ at }) => <Time at={at} /> },
        { title: 'Partner', cell: ({ partnerName }) => partnerName },
        {
          title: 'applyClickId',
          cell: ({ applyClickId, known }) => (
            <span className="breakable">
              {applyClickId}
              {!known && ' (never given out)'}
            </span>
          ),
        },
        { title: 'partnerGuid', cell: ({ partnerGuid }) => <span className="breakable">{partnerGuid || '–'}</span> },
        { title: 'ts', cell: ({ ts }) => ts ?? '–' },
        { title: 'cost', cell: ({ cost }) => cost ?? '–' },
        { title: 'Came', cell: ({ came }) => (came === 1 ? 'once' : `${came} times`) },
      ]}
    />
  )
}
