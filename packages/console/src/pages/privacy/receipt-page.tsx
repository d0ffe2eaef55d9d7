import { Copyable, DataTable, Page, Time, Wait } from '@gangway/ui'
import { Alert, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { WhatStays } from './erase-section.tsx'
import { type ErasedKind, type Erasure, erasedKinds } from './words.tsx'

export function ReceiptPage() {
  const { id = '' } = useParams({ strict: false })
  const query = get('/v1/erasures/{id}', { path: { id } })
  const receipt = useQuery({
    ...query,
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? 1000 : false),
  })
  return (
    <Page
      title="Receipt of an erasure"
      about="It holds no person. Keep its id with whatever asked for it."
      back={{ to: '/privacy', label: 'Privacy' }}
    >
      <Wait query={receipt}>{(found) => <Whole receipt={found} />}</Wait>
    </Page>
  )
}

function Whole({ receipt: { id, status, requestedAt, completedAt, erased } }: { receipt: Erasure }) {
  const counts = (Object.keys(erasedKinds) as ErasedKind[]).map((kind) => ({ kind, count: erased[kind] }))
  const some = counts.filter(({ count }) => count > 0)
  return (
    <Stack>
      {status === 'running' && (
        <Alert color="blue" title="It is being done" role="status">
          Piece by piece, so that nothing else waits. You need not stay: it goes on by itself, whatever is restarted.
        </Alert>
      )}
      <Section title="Receipt" actions={<Status value={status} size="lg" />}>
        <Facts
          facts={[
            ['Asked for', <Time key="requested" at={requestedAt} />],
            ['Completed', completedAt && <Time key="completed" at={completedAt} />],
            ['Id', <Copyable key="id" value={id} label="id" />],
          ]}
        />
      </Section>
      <Section title="Erased">
        {some.length > 0 ? (
          <DataTable
            label="Erased"
            rows={some}
            rowKey={({ kind }) => kind}
            columns={[
              { title: 'What', cell: ({ kind }) => erasedKinds[kind] },
              { title: 'How many', cell: ({ count }) => count },
            ]}
          />
        ) : (
          <Text size="sm">
            {status === 'running'
              ? 'Nothing so far.'
              : 'Nothing was found. Was the e-mail address written as they gave it?'}
          </Text>
        )}
      </Section>
      <Section title="What stays">
        <WhatStays />
      </Section>
    </Stack>
  )
}
