import { ButtonLink, DataTable, EmptyState, Outline, Page, PageLink, ProblemAlert, Time } from '@gangway/ui'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../pages/api.tsx'
import type { TransactionSummary } from '../api-types.ts'
import { OutcomeBadge, StateBadge, stateLabels } from './badges.tsx'
import { useClients } from './queries.tsx'

type Transactions = { data: TransactionSummary[]; next: number | null }

export function TransactionsPage() {
  const [state, setState] = useState('')
  const [clientId, setClientId] = useState<string | null>(null)
  const clients = useClients()
  const filter = new URLSearchParams({ ...(state && { state }), ...(clientId && { clientId }), limit: '50' })
  const transactions = useInfiniteQuery({
    queryKey: ['/api/candidatehub/transactions', state, clientId],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam }): Promise<Transactions> => {
      const before = pageParam === null ? '' : `&before=${pageParam}`
      const response = await fetch(`/api/candidatehub/transactions?${filter}${before}`)
      if (!response.ok) throw new ApiProblem(response.status, 'The transactions could not be loaded.')
      return response.json()
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: 2000,
  })
  const rows = transactions.data?.pages.flatMap(({ data }) => data) ?? []
  const known = clients.data?.data ?? []
  const filtered = state !== '' || clientId !== null
  return (
    <Page
      title="Transactions"
      about="Every candidate on its way to a client: whether the receiver took it, and what it reported. Newest first."
      actions={<ButtonLink to="/candidatehub/compose">Compose a candidate</ButtonLink>}
    >
      <Group mb="md" align="flex-end">
        <Select
          label="State"
          data={[
            { value: '', label: 'All' },
            ...Object.entries(stateLabels).map(([value, label]) => ({ value, label })),
          ]}
          value={state}
          onChange={(value) => setState(value ?? '')}
          allowDeselect={false}
          w={200}
        />
        {known.length > 1 && (
          <Select
            label="Client"
            placeholder="All"
            data={known.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={clientId}
            onChange={setClientId}
            clearable
            w={240}
          />
        )}
      </Group>
      <ProblemAlert problem={transactions.error as ApiProblem | null} />
      {transactions.isPending && <Outline />}
      {transactions.isSuccess && rows.length === 0 && (
        <EmptyState
          title={filtered ? 'No transaction fits' : 'Nothing was delivered yet'}
          actions={!filtered && <ButtonLink to="/candidatehub/compose">Compose a candidate</ButtonLink>}
        >
          {filtered
            ? 'Choose another state or client.'
            : 'Compose a candidate and send it: the receiver’s answer and its report then stand here.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Stack>
          <TransactionTable rows={rows} />
          {transactions.hasNextPage && (
            <Button
              variant="default"
              onClick={() => transactions.fetchNextPage()}
              loading={transactions.isFetchingNextPage}
            >
              More
            </Button>
          )}
        </Stack>
      )}
    </Page>
  )
}

function TransactionTable({ rows }: { rows: readonly TransactionSummary[] }) {
  return (
    <DataTable
      label="Transactions"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { title: 'When', cell: ({ at }) => <Time at={at} /> },
        {
          title: 'Candidate',
          cell: ({ id, candidateName, hubTransactionId }) => (
            <>
              <PageLink to={`/candidatehub/transactions/${id}`}>{candidateName || 'without a name'}</PageLink>
              <Text size="sm" c="dimmed">
                {hubTransactionId}
              </Text>
            </>
          ),
        },
        { title: 'Client', cell: ({ clientName }) => clientName },
        {
          title: 'From',
          cell: ({ sourceName, origin }) => (origin === 'sent_in' ? `${sourceName}, sent in` : sourceName),
        },
        {
          title: 'State',
          cell: ({ state, nextTryAt }) => (
            <>
              <StateBadge state={state} />
              {nextTryAt !== null && (
                <Text size="sm" c="dimmed">
                  at <Time at={nextTryAt} />
                </Text>
              )}
            </>
          ),
        },
        {
          title: 'Report',
          cell: ({ outcome, reportsCame }) => (
            <>
              {outcome === null ? '–' : <OutcomeBadge outcome={outcome} />}
              {reportsCame > 1 && (
                <Text size="sm" c="dimmed">
                  {reportsCame} came
                </Text>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
