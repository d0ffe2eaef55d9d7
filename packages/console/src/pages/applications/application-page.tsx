import { bytesText, Copyable, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Anchor, Button, Group, List, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, platformName, Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { type ApplicationStatus, candidateName, flagWords, statuses } from './words.tsx'

type Application = Schema<'Application'>

export function ApplicationPage() {
  const { id = '' } = useParams({ strict: false })
  const application = useQuery(get('/v1/applications/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={application.data ? candidateName(application.data) : 'Application'}
      back={{ to: '/applications', label: 'Applications' }}
    >
      <Wait query={application}>{(found) => <Whole application={found} />}</Wait>
    </Page>
  )
}

function Whole({ application }: { application: Application }) {
  const { candidate, flags, documents = [] } = application
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
      <Stack>
        <Section title="Person">
          <Facts
            facts={[
              ['E-mail', candidate.emails?.join(', ')],
              ['Telephone', candidate.phones?.map(({ number }) => number).join(', ')],
              ['Town', candidate.address?.city],
            ]}
          />
        </Section>
        {documents.length > 0 && (
          <Section title="Documents">
            <List listStyleType="none">
              {documents.map(({ id, kind, filename, size }) => (
                <List.Item key={id}>
                  <Anchor href={`/v1/documents/${id}/content`} download>
                    {filename ?? inWords(kind)}
                  </Anchor>{' '}
                  <Text span c="dimmed" size="sm">
                    {inWords(kind)}, {bytesText(size)}
                  </Text>
                </List.Item>
              ))}
            </List>
          </Section>
        )}
      </Stack>
      <Stack>
        <Section title="Status">
          <Stack gap="sm" align="flex-start">
            <Status value={application.status} />
            <May scope="write">
              <StatusForm application={application} />
            </May>
          </Stack>
        </Section>
        {flags.length > 0 && (
          <Section title="Flags">
            <List size="sm">
              {flags.map((flag) => (
                <List.Item key={flag}>{flagWords[flag]}</List.Item>
              ))}
            </List>
          </Section>
        )}
        <Section title="Where it came from">
          <Facts
            facts={[
              ['Platform', platformName(application.platform)],
              ['Job there', application.remoteJobId],
              ['Id there', application.remoteId],
              ['Received', <Time key="at" at={application.receivedAt} />],
              [
                'Message',
                <PageLink key="msg" to={`/messages/${application.messageId}`}>
                  How it came in
                </PageLink>,
              ],
              ['Id', <Copyable key="id" value={application.id} label="id" />],
            ]}
          />
        </Section>
      </Stack>
    </SimpleGrid>
  )
}

function StatusForm({ application: { id, status } }: { application: Application }) {
  const [chosen, setChosen] = useState<ApplicationStatus>(status)
  const change = useChange('patch', '/v1/applications/{id}', {
    onDone: (changed) => toast(`The status is now ${inWords(changed.status)}`),
  })
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <Select
          label="New status"
          value={chosen}
          data={statuses.map((value) => ({ value, label: inWords(value) }))}
          onChange={(value) => value && setChosen(value)}
          allowDeselect={false}
        />
        <Button
          disabled={chosen === status}
          loading={change.isPending}
          onClick={() => change.mutate({ path: { id }, body: { status: chosen } })}
        >
          Set and tell the platform
        </Button>
      </Group>
      <ProblemAlert problem={change.error} />
    </Stack>
  )
}
