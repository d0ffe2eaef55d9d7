import { bytesText, Copyable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { ConnectionLink, RegistrationLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, platformName } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { Fields } from './fields.tsx'
import { Outcome } from './outcome.tsx'
import { ReprojectButton } from './reproject.tsx'
import { RequestSection } from './request-section.tsx'
import { ReverifyButton } from './reverify.tsx'
import { VerdictBadge } from './verdict-badge.tsx'
import { Verification } from './verification.tsx'
import { Way } from './way.tsx'
import { type Message, messageName } from './words.tsx'

/** The whole way of one message: what came, how it was judged, what it became, and what went out because of it. */
export function MessagePage() {
  const { id = '' } = useParams({ strict: false })
  const message = useQuery(get('/v1/messages/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={message.data ? messageName(message.data) : 'Message'}
      back={{ to: '/messages', label: 'Messages' }}
      actions={message.data && <Actions message={message.data} />}
    >
      <Wait query={message}>{(found) => <Whole key={id} message={found} />}</Wait>
    </Page>
  )
}

function Actions({ message }: { message: Message }) {
  if (message.erased) return null
  return (
    <May scope="write">
      {message.verdict === 'accepted' && <ReprojectButton message={message} />}
      <ReverifyButton message={message} prominent={message.verdict === 'rejected'} />
    </May>
  )
}

function Whole({ message }: { message: Message }) {
  return (
    <Stack>
      <Outcome message={message} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Stack style={{ minWidth: 0 }}>
          <Verification message={message} />
          <RequestSection message={message} />
        </Stack>
        <Stack style={{ minWidth: 0 }}>
          <About message={message} />
          {message.records.length > 0 && <Records message={message} />}
          <Way message={message} />
        </Stack>
      </SimpleGrid>
      {(message.trace?.length ?? 0) > 0 && <Fields trace={message.trace ?? []} />}
    </Stack>
  )
}

function About({ message }: { message: Message }) {
  const { connectionId, registrationId, duplicateOf, dedupeKey } = message
  return (
    <Section title="About">
      <Facts
        facts={[
          ['Verdict', <VerdictBadge key="verdict" verdict={message.verdict} />],
          ['Received', <Time key="at" at={message.receivedAt} />],
          ['Platform', platformName(message.platform)],
          ['Connection', connectionId && <ConnectionLink id={connectionId} />],
          ['Registration', registrationId && <RegistrationLink id={registrationId} />],
          ['Repeat of', duplicateOf && <RecordLink id={duplicateOf}>the message that came first</RecordLink>],
          [
            'Key',
            dedupeKey && (
              <>
                <Copyable value={dedupeKey} label="key" />
                <PageLink size="sm" to={`/messages?${new URLSearchParams({ dedupeKey })}`}>
                  Messages with this key
                </PageLink>
              </>
            ),
          ],
          ['Size', bytesText(message.size)],
          ['SHA-256', message.sha256 && <Copyable value={message.sha256} label="SHA-256" />],
          ['Id', <Copyable key="id" value={message.id} label="id" />],
        ]}
      />
    </Section>
  )
}

function Records({ message: { records } }: { message: Message }) {
  return (
    <Section title="What it became">
      <Stack gap="xs">
        {records.map(({ type, id }) => (
          <Group key={id} gap="xs">
            <Text size="sm">{inWords(type)}</Text>
            <RecordLink id={id} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
