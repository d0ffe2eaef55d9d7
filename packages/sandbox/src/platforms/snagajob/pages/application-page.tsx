import { Copyable, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Alert, Button, Card, Group, List, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi, useChange } from '../../../pages/api.tsx'
import type { ExchangeDetail } from '../../../pages/components/exchange-types.tsx'
import { ExchangeView } from '../../../pages/components/exchange-view.tsx'
import type { Application, Attempt } from '../api-types.ts'
import { StateBadge } from './badges.tsx'
import { DispositionTimeline } from './disposition-timeline.tsx'

export function ApplicationPage() {
  const { applicationId } = useParams({ strict: false })
  const application = useQuery(fromApi<Application>(`/api/snagajob/applications/${applicationId}`, { live: true }))
  const again = useChange<void>(() => ({
    method: 'POST',
    path: `/api/snagajob/applications/${applicationId}/deliveries`,
  }))
  return (
    <Page
      title={application.data ? `Application of ${application.data.applicant}` : 'Application'}
      back={{ to: '/snagajob/applications', label: 'Applications' }}
      actions={
        <Button variant="default" onClick={() => again.mutate()} loading={again.isPending}>
          Send it again
        </Button>
      }
    >
      <Wait query={application}>
        {(data) => (
          <Stack gap="lg">
            <ProblemAlert problem={again.error} />
            <Summary application={data} />
            <Card withBorder component="section" aria-label="Status history">
              <Title order={2} size="h4" mb="sm">
                What the partner made of it
              </Title>
              {data.dispositions.length === 0 ? (
                <Text size="sm" c="dimmed">
                  Nothing was told yet. Partners upload dispositions at least daily and at most hourly.
                </Text>
              ) : (
                <DispositionTimeline rows={data.dispositions} />
              )}
            </Card>
            <Attempts attempts={data.attempts} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Summary({ application }: { application: Application }) {
  const { id, title, requisitionId, postingId, state, postUrl, at, odd, nextTryAt } = application
  return (
    <Card withBorder component="section" aria-label="Summary">
      <Stack gap="xs">
        <Group gap="xs">
          <StateBadge state={state} />
          {nextTryAt !== null && (
            <Text size="sm" c="dimmed">
              next try <Time at={nextTryAt} />
            </Text>
          )}
        </Group>
        <Text>
          For <PageLink to={`/snagajob/jobs/${postingId}`}>{title}</PageLink> ({requisitionId}), sent <Time at={at} />{' '}
          to <span className="breakable">{postUrl}</span>
        </Text>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            id, which comes back as apply_id
          </Text>
          <Copyable value={id} label="the id" />
        </Group>
        {odd.length > 0 && (
          <Alert color="orange" title="This payload is odd on purpose">
            {odd.join(', ').replaceAll('_', ' ')}
          </Alert>
        )}
      </Stack>
    </Card>
  )
}

function Attempts({ attempts }: { attempts: Attempt[] }) {
  if (attempts.length === 0) return null
  const last = String(attempts.at(-1)!.number)
  return (
    <Card withBorder component="section" aria-label="What was sent">
      <Title order={2} size="h4" mb="sm">
        What was sent, and what came back
      </Title>
      <Tabs defaultValue={last} keepMounted={false} key={last}>
        <Tabs.List aria-label="Tries">
          {attempts.map(({ number, status, outcome }) => (
            <Tabs.Tab key={number} value={String(number)}>
              Try {number}: {status ?? outcome}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {attempts.map((attempt) => (
          <Tabs.Panel key={attempt.number} value={String(attempt.number)} pt="md">
            {attempt.faults.length > 0 && (
              <List size="sm" mb="sm">
                {attempt.faults.map((fault) => (
                  <List.Item key={fault}>On purpose: {fault}</List.Item>
                ))}
              </List>
            )}
            <SentExchange id={attempt.exchangeId} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Card>
  )
}

function SentExchange({ id }: { id: number }) {
  const exchange = useQuery(fromApi<ExchangeDetail>(`/api/sandbox/exchanges/${id}`))
  return <Wait query={exchange}>{(detail) => <ExchangeView exchange={detail} />}</Wait>
}
