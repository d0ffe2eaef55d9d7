import { ButtonLink, DataTable, EmptyState, Page, PageLink, ProblemAlert } from '@gangway/ui'
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, fromApi, useChange } from '../../../pages/api.tsx'
import type { Feed, Partner, PostingSummary } from '../api-types.ts'
import { FateBadge } from './badges.tsx'

type Jobs = { data: PostingSummary[]; next: number | null }

export function JobsPage() {
  const [fate, setFate] = useState('')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 250)
  const filter = new URLSearchParams({ ...(fate && { fate }), ...(text && { text }) })
  const jobs = useInfiniteQuery({
    queryKey: ['/api/snagajob/postings', fate, text],
    initialPageParam: 0,
    queryFn: async ({ pageParam }): Promise<Jobs> => {
      const response = await fetch(`/api/snagajob/postings?${filter}&after=${pageParam}`)
      if (!response.ok) throw new ApiProblem(response.status, 'The jobs could not be loaded.')
      return response.json()
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5000,
  })
  const rows = jobs.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = fate !== '' || text !== ''
  return (
    <Page
      title="Jobs"
      about="What the partners' feeds brought, item by item, and what became of each."
      actions={<ReadFeeds />}
    >
      <Group mb="md" align="flex-end">
        <TextInput
          label="Search"
          placeholder="Title, city, id"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          style={{ flex: '0 1 18rem' }}
        />
        <SegmentedControl
          aria-label="Fate"
          value={fate}
          onChange={setFate}
          data={[
            { value: '', label: 'All' },
            { value: 'posted', label: 'Posted' },
            { value: 'refused', label: 'Refused' },
            { value: 'closed', label: 'Closed' },
          ]}
        />
      </Group>
      <ProblemAlert problem={jobs.error as ApiProblem | null} />
      {jobs.isSuccess && rows.length === 0 && (
        <EmptyState
          title={filtered ? 'No job fits' : 'No job yet'}
          actions={!filtered && <ButtonLink to="/snagajob/partners">Go to the partners</ButtonLink>}
        >
          {filtered
            ? 'Change the search or the fate.'
            : 'Give an account the address of its feed and have it read, or let the partner upload one through a presigned form.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Stack>
          <DataTable
            label="Jobs"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                title: 'Job',
                cell: ({ id, title, brand }) => (
                  <>
                    <PageLink to={`/snagajob/jobs/${id}`}>{title || 'without a title'}</PageLink>
                    <Text size="sm" c="dimmed">
                      {brand}
                    </Text>
                  </>
                ),
              },
              { title: 'Place', cell: ({ place }) => place || '–' },
              {
                title: 'Posting id',
                cell: ({ requisitionId }) => <span className="breakable">{requisitionId ?? '–'}</span>,
              },
              { title: 'Apply', cell: ({ easyApply }) => (easyApply ? 'Easy Apply' : 'redirect') },
              {
                title: 'Fate',
                cell: ({ fate: own, faults }) => (
                  <>
                    <FateBadge fate={own} />
                    <Text size="sm" c="dimmed">
                      {faults.map(({ field, message }) => `${field}: ${message}`).join('; ')}
                    </Text>
                  </>
                ),
              },
            ]}
          />
          {jobs.hasNextPage && (
            <Button variant="default" onClick={() => jobs.fetchNextPage()} loading={jobs.isFetchingNextPage}>
              More
            </Button>
          )}
        </Stack>
      )}
    </Page>
  )
}

/** Fetches every feed that has an address, for whoever does not wait until it is due. */
function ReadFeeds() {
  const partners = useQuery(fromApi<{ data: Partner[] }>('/api/snagajob/partners'))
  const read = useChange<void, { data: Feed[] }>(() => ({ method: 'POST', path: '/api/snagajob/feeds' }))
  const accounts = partners.data?.data.flatMap((partner) => partner.accounts) ?? []
  if (!accounts.some(({ feedUrl }) => feedUrl)) return null
  return (
    <Button variant="default" onClick={() => read.mutate()} loading={read.isPending}>
      Read the feeds now
    </Button>
  )
}
