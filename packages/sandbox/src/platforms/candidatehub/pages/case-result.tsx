import { DataTable, PageLink } from '@gangway/ui'
import { List, SimpleGrid, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { AnswerBadge } from '../../../pages/components/exchange-table.tsx'
import type { CaseResult, Finding } from '../api-types.ts'
import { AttemptBadge } from './badges.tsx'
import { Reports } from './reports.tsx'

const signs: Readonly<Record<Finding['kind'], { sign: string; word: string }>> = {
  pass: { sign: '✓', word: 'Good: ' },
  fail: { sign: '✗', word: 'Wrong: ' },
  advice: { sign: '!', word: 'Advice: ' },
  note: { sign: '·', word: '' },
}

const reportTexts: Readonly<Record<CaseResult['expects']['report'], string>> = {
  sent: 'Reported once, to the address of the delivery.',
  withheld: 'No report.',
  redirect_not_followed: 'A report whose redirect is not followed.',
  retried: 'A report that is tried again until it is taken.',
}

/** A case: what is expected and what came, side by side, and all that was said. */
export function CaseResultView({ result }: { result: CaseResult }) {
  const { expects, findings, requests, reports, lookFor, verdict } = result
  const { answer, status, applications } = expects
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <section aria-label="Expected">
          <Title order={4} size="h5" mb="xs">
            Expected
          </Title>
          <Text>{expects.says}</Text>
          <List size="sm" mt="xs">
            <List.Item>
              {answer === 'accepted' ? 'Every request is accepted.' : `Refused${status === null ? '' : `, ${status}`}.`}
            </List.Item>
            <List.Item>{applications === 1 ? 'One application.' : `${applications || 'No'} applications.`}</List.Item>
            <List.Item>{reportTexts[expects.report]}</List.Item>
          </List>
        </section>
        <section aria-label="What came">
          <Title order={4} size="h5" mb="xs">
            What came
          </Title>
          {findings.length === 0 ? (
            <Text c="dimmed">{verdict === 'running' ? 'Nothing yet.' : 'Nothing was looked at.'}</Text>
          ) : (
            <List size="sm" spacing={4} styles={{ itemWrapper: { alignItems: 'flex-start' } }}>
              {findings.map(({ kind, text }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity but their place
                <List.Item key={i} icon={<span aria-hidden>{signs[kind].sign}</span>}>
                  <VisuallyHidden>{signs[kind].word}</VisuallyHidden>
                  <span className="breakable">{text}</span>
                </List.Item>
              ))}
            </List>
          )}
        </section>
      </SimpleGrid>
      {lookFor && (
        <Text size="sm">
          <Text span inherit fw={600}>
            Look in the receiver:{' '}
          </Text>
          {lookFor}
        </Text>
      )}
      {requests.length > 0 && (
        <DataTable
          label="Requests"
          rows={requests}
          rowKey={({ exchangeId }) => exchangeId}
          columns={[
            {
              title: 'Request',
              cell: ({ exchangeId, label }) => (
                <PageLink to={`/traffic/${exchangeId}`}>{label || 'the request'}</PageLink>
              ),
            },
            { title: 'Step', cell: ({ step }) => step },
            {
              title: 'Answer',
              cell: ({ status: came, verdict: read }) => (
                <>
                  <AnswerBadge status={came} failure={null} /> <AttemptBadge verdict={read} />
                </>
              ),
            },
            { title: 'Body', cell: ({ answer: body }) => <code>{body}</code> },
            { title: 'Took', cell: ({ durationMs }) => `${durationMs} ms` },
          ]}
        />
      )}
      {reports.length > 0 && <Reports reports={reports} waiting="" />}
    </Stack>
  )
}
