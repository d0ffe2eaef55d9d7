import { Copyable, Page, Time, Wait } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { ConnectionLink, RegistrationLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { CallAttemptList } from '../../components/outbox/attempt-list.tsx'
import { MessageOf } from '../../components/outbox/message-of.tsx'
import { RetryCall } from '../../components/outbox/retry.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, Status } from '../../components/words.tsx'
import { deadReason, statusWords } from './words.tsx'

export function CallPage() {
  const { id = '' } = useParams({ strict: false })
  const call = useQuery(get('/v1/platform-calls/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={call.data ? `Call: ${inWords(call.data.kind)}` : 'Call to a platform'}
      back={{ to: '/webhooks/platform-calls', label: 'Calls to platforms' }}
      actions={call.data && <RetryCall call={call.data} size="sm" />}
    >
      <Wait query={call}>
        {(found) => (
          <Stack>
            <Section title="About">
              <Facts
                facts={[
                  [
                    'Status',
                    <Stack key="status" gap={4} align="flex-start">
                      <Status value={found.status} />
                      <Text size="sm" c="dimmed">
                        {statusWords[found.status]}
                        {found.reason !== undefined && ` Why: ${deadReason(found.reason)}.`}
                      </Text>
                    </Stack>,
                  ],
                  ['About', found.recordId && <RecordLink id={found.recordId} />],
                  ['Connection', found.connectionId && <ConnectionLink id={found.connectionId} />],
                  ['Registration', found.registrationId && <RegistrationLink id={found.registrationId} />],
                  ['Came of', <MessageOf key="message" id={id} />],
                  ['Made', <Time key="at" at={found.createdAt} />],
                  ['Next try', found.nextAttemptAt && <Time at={found.nextAttemptAt} />],
                  ['Id', <Copyable key="id" value={id} label="id" />],
                ]}
              />
            </Section>
            <Section title="Tries">
              <CallAttemptList attempts={found.attempts} name={inWords(found.kind)} />
            </Section>
          </Stack>
        )}
      </Wait>
    </Page>
  )
}
