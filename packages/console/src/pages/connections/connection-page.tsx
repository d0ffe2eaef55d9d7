import { Copyable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { RegistrationLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { feedPlace, useFeedFaults } from '../../components/health.tsx'
import { Section } from '../../components/section.tsx'
import { platformName } from '../../components/words.tsx'
import { May, useMay } from '../../session.tsx'
import { AddressList } from './address-list.tsx'
import { CredentialsSection } from './credentials-section.tsx'
import { guides } from './guides.tsx'
import { LatestMessages } from './latest-messages.tsx'
import { LiveCheck } from './live-check.tsx'
import { SettingsSection } from './settings-section.tsx'
import { StatusSwitch } from './status-switch.tsx'
import { TextForm } from './text-form.tsx'
import { Uploads } from './uploads.tsx'

type Connection = Schema<'Connection'>

export function ConnectionPage() {
  const { id = '' } = useParams({ strict: false })
  const connection = useQuery(get('/v1/connections/{id}', { path: { id } }, { live: true }))
  return (
    <Page title={connection.data?.name ?? 'Connection'} back={{ to: '/connections', label: 'Connections' }}>
      <Wait query={connection}>{(found) => <Whole connection={found} />}</Wait>
    </Page>
  )
}

function Whole({ connection }: { connection: Connection }) {
  const { id, platform, settings, urls, previousValidUntil, lastMessageAt } = connection
  const of = { level: 'connection', id } as const
  const feed = useFeedFaults([connection]).get(id)
  const may = useMay()
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
      <Stack>
        <Section title="Account">
          <Stack>
            <StatusSwitch of={of} status={connection.status} />
            <Facts
              facts={[
                ['Platform', platformName(platform)],
                [guides[platform].account.label, connection.remoteId],
                ['Registration', <RegistrationLink key="reg" id={connection.registrationId} />],
                ['Your name for it', !may('write') && connection.externalRef],
                ['Last message', lastMessageAt && <Time key="last" at={lastMessageAt} />],
                ['Made', <Time key="made" at={connection.createdAt} />],
                [
                  'Applications',
                  platform !== 'smartrecruiters' && (
                    <PageLink to={`/applications?connectionId=${id}`}>Those that came by it</PageLink>
                  ),
                ],
                ['Id', <Copyable key="id" value={id} label="id" />],
              ]}
            />
            <May scope="write">
              <TextForm of={of} member="name" label="Name" value={connection.name} required said="Renamed" />
              <TextForm
                of={of}
                member="externalRef"
                label="Your own name for it"
                description={
                  platform === 'smartrecruiters'
                    ? 'The external reference. Only people of the same one may connect this company again.'
                    : 'The external reference, such as the customer’s number with you.'
                }
                value={connection.externalRef ?? ''}
                said="Your own name for it is saved"
              />
            </May>
          </Stack>
        </Section>
        <Section title="Addresses">
          <Stack gap="sm">
            <AddressList platform={platform} urls={urls} />
            <Text size="sm" c="dimmed">
              {guides[platform].give}
            </Text>
          </Stack>
        </Section>
        <CredentialsSection of={of} platform={platform} previousValidUntil={previousValidUntil} />
      </Stack>
      <Stack>
        <Section title="Is it working?">
          <LiveCheck of={{ connectionId: id }} first={guides[platform].first} />
        </Section>
        <LatestMessages of={{ connectionId: id }} />
        {platform === 'snagajob' && (
          <>
            <Section title="Jobs">
              <Text>
                {feed ? `${feed.faulty} of ${feed.items} jobs would not be posted. ` : ''}
                <PageLink to={feedPlace(id)}>See the feed and its faults</PageLink>
              </Text>
            </Section>
            <Uploads
              title="Uploads of the feed"
              path="/v1/connections/{id}/feed-uploads"
              id={id}
              upload="Upload the feed now"
            >
              The feed goes out by itself as often as the registration says, if at all.
            </Uploads>
          </>
        )}
        <SettingsSection of={of} platform={platform} settings={settings} />
      </Stack>
    </SimpleGrid>
  )
}
