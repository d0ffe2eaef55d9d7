import { ButtonLink, Page, PageLink, Wait } from '@gangway/ui'
import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Overview } from '../api-types.ts'
import { Addresses, Settings } from './overview-settings.tsx'
import { useOverview } from './queries.tsx'

export function OverviewPage() {
  const overview = useOverview()
  return (
    <Page
      title="SmartRecruiters"
      about="Be SmartRecruiters and its customer Harbour Foods: let an assessment company in, connect it, order its packages, and see results come back."
    >
      <Wait query={overview}>
        {(data) => (
          <Stack gap="xl">
            <NextStep overview={data} />
            <Counts overview={data} />
            <Addresses overview={data} />
            <Settings overview={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

/** The one thing that brings the story forward. */
function NextStep({ overview }: { overview: Overview }) {
  const step = nextStep(overview)
  return (
    <Card withBorder component="section" aria-label="Next step">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          Next
        </Title>
        <Text>{step.text}</Text>
        <ButtonLink to={`/smartrecruiters/${step.to}`}>{step.label}</ButtonLink>
      </Stack>
    </Card>
  )
}

function nextStep({ partners, connected, orders, unread }: Overview) {
  const ordered = Object.values(orders).reduce((sum, count) => sum + count, 0)
  if (partners === 0) {
    return {
      text: 'Register an assessment company at partner operations. It gets a master credential.',
      to: 'partners',
      label: 'Register a partner',
    }
  }
  if (connected === 0) {
    return {
      text: 'Connect a partner, as an administrator of Harbour Foods does.',
      to: 'apps',
      label: 'Apps & Integrations',
    }
  }
  if (ordered === 0) {
    return {
      text: 'Let a step of the hiring process order a package, or order one by hand on a candidate’s profile.',
      to: 'hiring-process',
      label: 'Hiring process',
    }
  }
  if (unread > 0) {
    return {
      text: unread === 1 ? 'One status has changed.' : `${unread} statuses have changed.`,
      to: 'notifications',
      label: 'See the notifications',
    }
  }
  return { text: 'See how the applicants are doing.', to: 'applicants', label: 'Applicants' }
}

function Counts({ overview }: { overview: Overview }) {
  const { orders, partners, connected, jobs, candidates } = overview
  const ordered = Object.values(orders).reduce((sum, count) => sum + count, 0)
  const counts = [
    {
      label: connected === 1 ? 'partner connected' : 'partners connected',
      value: connected,
      to: 'apps',
      more: `of ${partners} registered`,
    },
    {
      label: ordered === 1 ? 'package ordered' : 'packages ordered',
      value: ordered,
      to: 'applicants',
      more: `${orders.COMPLETED} completed, ${orders.IN_PROGRESS} in progress, ${orders.PENDING} pending`,
    },
    {
      label: candidates === 1 ? 'candidate' : 'candidates',
      value: candidates,
      to: 'applicants',
      more: 'with their assessments',
    },
    { label: jobs === 1 ? 'job' : 'jobs', value: jobs, to: 'jobs', more: 'that people can apply for' },
  ]
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} component="section" aria-label="Counts">
      {counts.map(({ label, value, to, more }) => (
        <Card key={label} withBorder padding="md">
          <Text fz={28} fw={650} lh={1.1}>
            {value}
          </Text>
          <PageLink to={`/smartrecruiters/${to}`}>{label}</PageLink>
          <Text size="sm" c="dimmed">
            {more}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  )
}
