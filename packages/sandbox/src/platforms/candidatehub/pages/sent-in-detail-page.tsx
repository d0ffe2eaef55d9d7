import { Page, PageLink, Time, Wait } from '@gangway/ui'
import { Card, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { SubjectExchanges } from '../../../pages/components/subject-exchanges.tsx'
import { NotFoundPage } from '../../../pages/not-found-page.tsx'
import type { SendIn } from '../api-types.ts'
import { TakenBadge } from './sent-in-page.tsx'

export function SentInDetailPage() {
  const { sendInId } = useParams({ strict: false })
  const sentIn = useQuery(fromApi<{ data: SendIn[] }>('/api/candidatehub/send-ins?limit=200'))
  return (
    <Wait query={sentIn}>
      {({ data }) => {
        const sendIn = data.find(({ id }) => String(id) === sendInId)
        if (!sendIn) return <NotFoundPage />
        return (
          <Page
            title={sendIn.candidateName || 'A candidate without a name'}
            back={{ to: '/candidatehub/sent-in', label: 'Candidates sent in' }}
          >
            <Stack gap="lg">
              <Summary sendIn={sendIn} />
              <SubjectExchanges platform="candidatehub" subject={`send-in:${sendIn.id}`} />
            </Stack>
          </Page>
        )
      }}
    </Wait>
  )
}

function Summary({ sendIn }: { sendIn: SendIn }) {
  const { at, sourceName, hubSourceId, hubClientId, hubTransactionId, transactionId } = sendIn
  return (
    <Card withBorder component="section" aria-label="Summary">
      <Stack gap="xs">
        <Group gap="xs">
          <TakenBadge sendIn={sendIn} />
          <Convention item="5.1">The names of what is answered could not be read; these are ours.</Convention>
        </Group>
        <Text>
          Sent in by {sourceName ?? `${hubSourceId || 'a source without a name'} (unknown)`} for the client{' '}
          {hubClientId || 'that it does not name'}, <Time at={at} />.
        </Text>
        {hubTransactionId !== null && <Text className="breakable">Transaction id {hubTransactionId}</Text>}
        {transactionId !== null && (
          <Text>
            It goes on to the client:{' '}
            <PageLink to={`/candidatehub/transactions/${transactionId}`}>see the transaction</PageLink>
          </Text>
        )}
      </Stack>
    </Card>
  )
}
