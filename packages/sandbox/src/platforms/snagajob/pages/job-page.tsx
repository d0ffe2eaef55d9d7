import { Page, PageLink, Wait } from '@gangway/ui'
import { Alert, Anchor, Button, Card, Group, List, SimpleGrid, Stack, Switch, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { ApplicationSummary, Posting } from '../api-types.ts'
import { FateBadge, StateBadge } from './badges.tsx'

export function JobPage() {
  const { jobId } = useParams({ strict: false })
  const job = useQuery(fromApi<Posting>(`/api/snagajob/postings/${jobId}`))
  return (
    <Page
      title={job.data?.title || 'Job'}
      back={{ to: '/snagajob/jobs', label: 'Jobs' }}
      about={job.data && subtitle(job.data)}
    >
      <Wait query={job}>
        {(data) => (
          <Stack gap="lg">
            <ApplyBar job={data} />
            <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
              <Description html={data.fields.Job_Description ?? ''} />
              <Stack>
                <FateCard job={data} />
                <Applications job={data} />
              </Stack>
            </SimpleGrid>
            <Elements job={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function subtitle({ brand, place, fields }: Posting): string {
  return [brand, place, fields.Wage, fields.Employment_Type].filter(Boolean).join(' · ')
}

/** As a job seeker sees it: one button. It counts a click before it leads anywhere. */
function ApplyBar({ job }: { job: Posting }) {
  if (job.fate !== 'posted') {
    return (
      <Alert color="gray" title="Nobody can apply">
        This job is{' '}
        {job.fate === 'closed' ? 'closed: the newest feed does not hold it.' : 'not posted; the reasons are below.'}
      </Alert>
    )
  }
  const href = `/snagajob/apply-now/${job.id}`
  return (
    <Group>
      {job.easyApply ? (
        <Button component="a" href={href} size="md">
          Easy Apply
        </Button>
      ) : (
        <Button component="a" href={href} size="md" target="_blank" rel="noreferrer">
          Apply now
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {job.easyApply
          ? 'Snagajob takes the application and posts it to PostUrl.'
          : "Leads to the employer's site with click parameters."}
        {job.fields.TrackingUrl && ' The click is told to TrackingUrl.'}
      </Text>
    </Group>
  )
}

/** The description is somebody else's HTML: shown in a frame that can do nothing. */
function Description({ html }: { html: string }) {
  return (
    <Card withBorder component="section" aria-label="Description">
      <Title order={2} size="h4" mb="sm">
        Description
      </Title>
      <iframe
        title="Job description"
        sandbox=""
        srcDoc={`<meta charset="utf-8"><style>body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:8px;background:#fff;color:#111}</style>${html}`}
        style={{
          width: '100%',
          height: frameHeight(html),
          border: 0,
          borderRadius: 4,
          background: '#fff',
          resize: 'vertical',
        }}
      />
    </Card>
  )
}

/** In pixels, by about how much text there is: a frame that can do nothing does not say how high it would be. */
function frameHeight(html: string): number {
  return Math.min(360, 72 + 24 * Math.ceil(html.length / 60))
}

function FateCard({ job }: { job: Posting }) {
  const mark = useChange<boolean>((mismatch) => ({
    method: 'PATCH',
    path: `/api/snagajob/postings/${job.id}`,
    body: { mismatch },
  }))
  return (
    <Card withBorder component="section" aria-label="Fate">
      <Stack gap="sm">
        <Group>
          <Title order={2} size="h4">
            Fate
          </Title>
          <FateBadge fate={job.fate} />
        </Group>
        {job.faults.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing is wrong with this item.
          </Text>
        ) : (
          <List size="sm">
            {job.faults.map(({ field, severity, message, code }) => (
              <List.Item key={field + code}>
                {severity === 'error' ? 'Refused' : 'Note'}: <strong>{field}</strong> {message}
              </List.Item>
            ))}
          </List>
        )}
        <Convention item="N1">
          Documented as refused: items without one of Brand, Job_Title, City, State and Job_Description, a city that
          does not exist, and a zip of another city. The other reasons, such as a missing id or address, are ours.
        </Convention>
        <div>
          <Switch
            label="Its zip is not of its city"
            description="Snagajob asks the postal service and then does not post the job."
            checked={job.mismatch}
            onChange={(event) => mark.mutate(event.currentTarget.checked)}
          />
          <Convention>Cities and zips are not looked up here: say by hand which item fails.</Convention>
        </div>
      </Stack>
    </Card>
  )
}

function Applications({ job }: { job: Posting }) {
  const applications = useQuery(
    fromApi<{ data: ApplicationSummary[] }>(`/api/snagajob/applications?postingId=${job.id}`),
  )
  const rows = applications.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Card withBorder component="section" aria-label="Applications">
      <Title order={2} size="h4" mb="sm">
        Applications
      </Title>
      <List size="sm" spacing={6}>
        {rows.map(({ id, applicant, state }) => (
          <List.Item key={id}>
            <PageLink to={`/snagajob/applications/${id}`}>{applicant}</PageLink> <StateBadge state={state} />
          </List.Item>
        ))}
      </List>
    </Card>
  )
}

function Elements({ job }: { job: Posting }) {
  const rows = [
    ...Object.entries(job.fields).map(([name, value]) => ({ name, value, note: '' })),
    ...Object.entries(job.aggregate).map(([name, value]) => ({ name, value, note: 'names the employer' })),
    ...Object.entries(job.campaign).map(([name, value]) => ({ name, value, note: 'names the campaign' })),
    ...job.other.map(({ name, value }) => ({ name, value, note: 'not known, kept' })),
  ]
  return (
    <Card withBorder component="section" aria-label="The item">
      <Title order={2} size="h4">
        The item as it was read
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Item {job.position}, line {job.line} of the feed of {job.accountName ?? job.partnerName}. Snagajob's own id is{' '}
        {job.id}.
      </Text>
      <Table className="wire-headers" aria-label="Elements">
        <Table.Tbody>
          {rows.map(({ name, value, note }) => (
            <Table.Tr key={name}>
              <Table.Td c="dimmed" w="30%" valign="top">
                {name}
                {note && ` (${note})`}
              </Table.Td>
              <Table.Td>
                {name === 'ScreeningQuestionsUrl' ? (
                  <Anchor href={value} target="_blank" rel="noreferrer" inherit>
                    {value}
                  </Anchor>
                ) : (
                  <Text inherit lineClamp={6}>
                    {value}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
