import { ButtonLink, bytesText, Copyable, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Card, Group, Menu, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi, useChange } from '../../../pages/api.tsx'
import type { SendAgainInput, Transaction } from '../api-types.ts'
import { Attempts } from './attempts.tsx'
import { StateBadge } from './badges.tsx'
import { Reports } from './reports.tsx'

export function TransactionPage() {
  const { transactionId } = useParams({ strict: false })
  const path = `/api/candidatehub/transactions/${transactionId}`
  const transaction = useQuery({ ...fromApi<Transaction>(path), refetchInterval: 1000 })
  const again = useChange<NonNullable<SendAgainInput['how']>, Transaction>((how) => ({
    method: 'POST',
    path: `${path}/deliveries`,
    body: { how },
  }))
  const name = transaction.data?.candidateName
  return (
    <Page
      title={name || 'Transaction'}
      back={{ to: '/candidatehub/transactions', label: 'Transactions' }}
      actions={
        <>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" loading={again.isPending}>
                Send it again…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => again.mutate('signed_again')}>The same content, signed anew</Menu.Item>
              <Menu.Item onClick={() => again.mutate('same_bytes')}>The very same bytes</Menu.Item>
              <Menu.Item onClick={() => again.mutate('new_report_url')}>Signed anew, with another report URL</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <ButtonLink variant="default" to={`/candidatehub/transactions/${transactionId}/compose`}>
            Compose another like it
          </ButtonLink>
        </>
      }
    >
      <Wait query={transaction}>
        {(data) => (
          <Stack gap="lg">
            <ProblemAlert problem={again.error} />
            <Summary transaction={data} />
            <Reports
              reports={data.reports}
              waiting={data.state === 'delivered' && data.reportUrlIsOurs ? 'listening' : waitText(data)}
            />
            <Attempts attempts={data.attempts} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

/** Why no report is to be expected here. */
function waitText({ state, reportUrlIsOurs }: Transaction): string {
  if (!reportUrlIsOurs) return 'It was told an address that is not ours, so the report cannot be seen from here.'
  if (state === 'waiting') return 'It is not delivered yet.'
  return 'It was not taken, so nothing is to be reported.'
}

function Summary({ transaction }: { transaction: Transaction }) {
  const { state, nextTryAt, clientId, clientName, sourceName, at, origin } = transaction
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
          For <PageLink to={`/candidatehub/clients/${clientId}`}>{clientName}</PageLink>, from {sourceName},{' '}
          {origin === 'sent_in' ? 'sent in' : 'composed'} <Time at={at} />.
        </Text>
        {transaction.files.length > 0 && (
          <Text className="breakable">
            With{' '}
            {transaction.files
              .map(({ filename, type, bytes }) => `${filename} (${type}, ${bytesText(bytes)})`)
              .join(', ')}
            .
          </Text>
        )}
        <Id label="hub_transaction_id" value={transaction.hubTransactionId} />
        <Id label="hub_candidate_id" value={transaction.hubCandidateId} />
        <Id label="import_process_report_url" value={transaction.reportUrl} />
      </Stack>
    </Card>
  )
}

function Id({ label, value }: { label: string; value: string }) {
  return (
    <Group gap="xs" align="flex-start">
      <Text size="sm" c="dimmed" w={210}>
        {label}
      </Text>
      <Copyable value={value} label={label} />
    </Group>
  )
}
