import { ButtonLink, Page, PageLink, Wait } from '@gangway/ui'
import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Overview } from '../api-types.ts'
import { HowItReads } from './how-it-reads.tsx'
import { useClients, useOverview } from './queries.tsx'

export function OverviewPage() {
  const overview = useOverview(true)
  return (
    <Page
      title="CandidateHub"
      about="Be the hub: compose a candidate, deliver it signed, watch the receiver's answer and its processing report, and see what job boards send in."
    >
      <Wait query={overview}>
        {(data) => (
          <Stack gap="xl">
            <NextStep overview={data} />
            <Counts overview={data} />
            <HowItReads overview={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

/** The one thing that brings the story forward. */
function NextStep({ overview }: { overview: Overview }) {
  const clients = useClients()
  const known = clients.data?.data ?? []
  const sent = Object.values(overview.transactions).reduce((sum, count) => sum + count, 0)
  const step =
    overview.clients === 0
      ? {
          text: 'Make a client: it gets an API key and a secret, and says where candidates are delivered.',
          to: 'clients',
          label: 'Make a client',
        }
      : clients.isSuccess && !known.some(({ importUrl }) => importUrl !== null)
        ? {
            text: 'Tell the hub where a client receives candidates: its import URL.',
            to: known.length === 1 ? `clients/${known[0]!.id}` : 'clients',
            label: 'Give an import URL',
          }
        : sent === 0
          ? {
              text: 'Compose a candidate and deliver it. The form begins with an invented person.',
              to: 'compose',
              label: 'Compose a candidate',
            }
          : overview.runs === 0
            ? {
                text: 'Point the conformance kit at the receiver: every behaviour that it must bear, with what is expected and what came.',
                to: 'conformance',
                label: 'Try a receiver',
              }
            : {
                text: 'See what was delivered and what the receivers reported, or deliver another candidate.',
                to: 'transactions',
                label: 'See the transactions',
              }
  return (
    <Card withBorder component="section" aria-label="Next step">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          Next
        </Title>
        <Text>{step.text}</Text>
        <ButtonLink to={`/candidatehub/${step.to}`}>{step.label}</ButtonLink>
      </Stack>
    </Card>
  )
}

function Counts({ overview }: { overview: Overview }) {
  const { transactions: by } = overview
  const counts = [
    {
      label: 'candidates delivered',
      value: by.delivered + by.reported + by.token_reused,
      to: 'transactions',
      more: `${by.refused} refused, ${by.waiting} waiting, ${by.lost} lost`,
    },
    {
      label: 'reported back',
      value: by.reported + by.token_reused,
      to: 'transactions',
      more: `${by.delivered} without a report yet`,
    },
    { label: 'sent in', value: overview.sendIns, to: 'sent-in', more: 'by job boards, to /candidate' },
    { label: 'conformance runs', value: overview.runs, to: 'conformance', more: 'of any receiver, by its URL' },
  ]
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} component="section" aria-label="Counts">
      {counts.map(({ label, value, to, more }) => (
        <Card key={label} withBorder padding="md">
          <Text fz={28} fw={650} lh={1.1}>
            {value}
          </Text>
          <PageLink to={`/candidatehub/${to}`}>{label}</PageLink>
          <Text size="sm" c="dimmed">
            {more}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  )
}
