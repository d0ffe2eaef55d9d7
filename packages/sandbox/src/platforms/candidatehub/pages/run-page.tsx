import { Page, Time, Wait } from '@gangway/ui'
import {
  Accordion,
  Button,
  Card,
  Group,
  Progress,
  SegmentedControl,
  Stack,
  Text,
  Title,
  VisuallyHidden,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import type { CaseResult, Run, Verdict } from '../api-types.ts'
import { VerdictBadge } from './badges.tsx'
import { CaseResultView } from './case-result.tsx'
import { groupLabels } from './conformance-form.tsx'
import { RunState } from './conformance-page.tsx'
import { useNow } from './use-now.tsx'
import { VerdictCounts } from './verdict-counts.tsx'

export function RunPage() {
  const { runId } = useParams({ strict: false })
  const run = useQuery({
    ...fromApi<Run>(`/api/candidatehub/conformance/runs/${runId}`),
    refetchInterval: ({ state: { data } }) => (data && ended(data) ? false : 1000),
  })
  return (
    <Page
      key={runId}
      title={`Conformance run ${runId}`}
      back={{ to: '/candidatehub/conformance', label: 'Conformance kit' }}
      actions={run.data && <Again run={run.data} />}
    >
      <Wait query={run}>
        {(data) => (
          <Stack gap="lg">
            <Summary run={data} />
            <Cases run={data} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

/** The same receiver once more: with all of it, or with what did not pass. */
function Again({ run }: { run: Run }) {
  const navigate = useNavigate()
  const again = useChange<string[], Run>((cases) => ({
    method: 'POST',
    path: `/api/candidatehub/conformance/runs/${run.id}/again`,
    body: { cases },
  }))
  const start = (cases: readonly CaseResult[]) =>
    again.mutate(
      cases.map(({ id }) => id),
      { onSuccess: ({ id }) => navigate({ to: `/candidatehub/conformance/${id}` }) },
    )
  const failed = run.cases.filter(({ verdict }) => verdict === 'fail')
  return (
    <>
      {failed.length > 0 && failed.length < run.cases.length && (
        <Button variant="default" onClick={() => start(failed)} loading={again.isPending}>
          Run {failed.length === 1 ? 'the one' : `the ${failed.length}`} that failed
        </Button>
      )}
      <Button variant="default" onClick={() => start(run.cases)} loading={again.isPending}>
        Run again
      </Button>
    </>
  )
}

function Summary({ run }: { run: Run }) {
  const { receiver, at, verdicts, state } = run
  const answered = run.cases.filter(({ requests, verdict }) => requests.length > 0 || verdict !== 'running').length
  return (
    <Card withBorder component="section" aria-label="Summary">
      <Stack gap="xs">
        <Group gap="sm">
          <RunState state={state} />
          <VerdictCounts verdicts={verdicts} />
          {run.waitsUntil !== null && state === 'waiting_for_reports' && <Remaining until={run.waitsUntil} />}
        </Group>
        {!ended(run) && (
          <Progress
            value={(100 * answered) / Math.max(run.cases.length, 1)}
            aria-label="Cases answered"
            animated={state === 'sending'}
          />
        )}
        <Text className="breakable">
          {receiver.url}, as client {receiver.clientId}, started <Time at={at} />.
        </Text>
        <VisuallyHidden aria-live="polite">
          {state === 'done' && `Done: ${verdicts.pass} pass, ${verdicts.advice} with advice, ${verdicts.fail} fail.`}
        </VisuallyHidden>
      </Stack>
    </Card>
  )
}

function Remaining({ until }: { until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow()) / 1000))
  return (
    <Text size="sm" c="dimmed">
      reports are waited for{seconds > 0 && `, ${seconds} s left`}
    </Text>
  )
}

function Cases({ run }: { run: Run }) {
  const [shown, setShown] = useState<Verdict | ''>('')
  const cases = run.cases.filter(({ verdict }) => shown === '' || verdict === shown)
  const groups = [...new Set(cases.map(({ group }) => group))]
  const verdicts = (['fail', 'advice', 'pass', 'running'] as const).filter((verdict) => run.verdicts[verdict] > 0)
  return (
    <Stack>
      {run.cases.length > 1 && (
        <Group>
          <SegmentedControl
            aria-label="Verdict"
            value={shown}
            onChange={(value) => setShown(value as Verdict | '')}
            data={[
              { value: '', label: `All ${run.cases.length}` },
              ...verdicts.map((verdict) => ({ value: verdict, label: `${run.verdicts[verdict]} ${verdict}` })),
            ]}
          />
        </Group>
      )}
      {cases.length === 0 && <Text c="dimmed">No case came to that, or none does any more.</Text>}
      {groups.map((group) => (
        <section key={group} aria-label={groupLabels[group]}>
          <Title order={2} size="h4" mb="xs">
            {groupLabels[group]}
          </Title>
          <CaseList cases={cases.filter((each) => each.group === group)} single={run.cases.length === 1} />
        </section>
      ))}
    </Stack>
  )
}

function CaseList({ cases, single }: { cases: CaseResult[]; single: boolean }) {
  return (
    <Accordion variant="separated" multiple order={3} defaultValue={single ? cases.map(({ id }) => id) : []}>
      {cases.map((result) => (
        <Accordion.Item key={result.id} value={result.id}>
          <Accordion.Control>
            <Group gap="sm" justify="space-between" wrap="nowrap" pr="sm">
              <div>
                <Text fw={500}>{result.title}</Text>
                <Text size="sm" c="dimmed">
                  {result.findings.find(({ kind }) => kind === result.verdict && kind !== 'pass')?.text}
                </Text>
              </div>
              <VerdictBadge verdict={result.verdict} />
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <CaseResultView result={result} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

function ended({ state }: Run): boolean {
  return state === 'done' || state === 'interrupted'
}
