import { ButtonLink, Copyable, DataTable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { platformName, Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { AddressList } from './address-list.tsx'
import { VerifyCredentials } from './checks.tsx'
import { CredentialsSection } from './credentials-section.tsx'
import { guides } from './guides.tsx'
import { LatestMessages } from './latest-messages.tsx'
import { PartnerConfiguration } from './partner-configuration.tsx'
import { SettingsSection } from './settings-section.tsx'
import { StatusSwitch } from './status-switch.tsx'
import { TextForm } from './text-form.tsx'
import { Uploads } from './uploads.tsx'

type Registration = Schema<'Registration'>

export function RegistrationPage() {
  const { id = '' } = useParams({ strict: false })
  const registration = useQuery(get('/v1/registrations/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={registration.data?.name ?? 'Registration'}
      about="By this you are known to the platform."
      back={{ to: '/connections', label: 'Connections' }}
    >
      <Wait query={registration}>{(found) => <Whole registration={found} />}</Wait>
    </Page>
  )
}

function Whole({ registration }: { registration: Registration }) {
  const { id, platform, settings, urls, previousValidUntil } = registration
  const of = { level: 'registration', id } as const
  const { partner, give } = guides[platform]
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
      <Stack>
        <Section title="Registration">
          <Stack>
            <StatusSwitch of={of} status={registration.status} />
            <Facts
              facts={[
                ['Platform', platformName(platform)],
                ['Made', <Time key="made" at={registration.createdAt} />],
                ['Id', <Copyable key="id" value={id} label="id" />],
              ]}
            />
            <May scope="write">
              <TextForm
                of={of}
                member="name"
                label="Name"
                {...(platform === 'smartrecruiters' && {
                  description: 'Customers read it as your name on the consent page.',
                })}
                value={registration.name}
                required
                said="Renamed"
              />
            </May>
          </Stack>
        </Section>
        <Section title="Addresses">
          <Stack gap="sm">
            {Object.keys(urls).length === 0 ? (
              <Text>The addresses stand on each connection.</Text>
            ) : (
              <AddressList platform={platform} urls={urls} />
            )}
            <Text size="sm" c="dimmed">
              {give}
            </Text>
            {platform === 'smartrecruiters' && <PartnerConfiguration id={id} />}
          </Stack>
        </Section>
        <May scope="write">
          <Section title="Trying it">
            <VerifyCredentials id={id} partner={partner} />
          </Section>
        </May>
        <CredentialsSection of={of} platform={platform} previousValidUntil={previousValidUntil} />
      </Stack>
      <Stack>
        <Connections registration={registration} />
        <LatestMessages of={{ registrationId: id }} />
        {platform === 'snagajob' && settings.aggregate === true && (
          <Uploads
            title="Uploads of the aggregate feed"
            path="/v1/registrations/{id}/feed-uploads"
            id={id}
            upload="Upload the aggregate feed now"
          >
            One feed of all connections, which goes out by itself as often as the settings say.
          </Uploads>
        )}
        {platform === 'snagajob' && (
          <Uploads
            title="Uploads of dispositions"
            path="/v1/registrations/{id}/disposition-uploads"
            id={id}
            upload="Upload what waits now"
          >
            What became of applicants goes out by itself: at once, then at most hourly, and at least daily.
          </Uploads>
        )}
        <SettingsSection of={of} platform={platform} settings={settings} />
      </Stack>
    </SimpleGrid>
  )
}

function Connections({ registration: { id, platform } }: { registration: Registration }) {
  const connections = useQuery(get('/v1/connections', { query: { registrationId: id, limit: 50 } }, { live: true }))
  return (
    <Section title="Its connections">
      <Wait query={connections}>
        {({ data, nextCursor }) => (
          <Stack gap="sm">
            {data.length === 0 ? (
              <Text c="dimmed">There is none yet.</Text>
            ) : (
              <DataTable
                label="Its connections"
                rows={data}
                rowKey={(row) => row.id}
                columns={[
                  { title: 'Name', cell: (row) => <PageLink to={`/connections/${row.id}`}>{row.name}</PageLink> },
                  { title: 'Account there', cell: ({ remoteId }) => remoteId },
                  { title: 'Status', cell: ({ status }) => <Status value={status} /> },
                ]}
              />
            )}
            {nextCursor && <PageLink to={`/connections?platform=${platform}`}>These are the newest. See all</PageLink>}
            {platform === 'smartrecruiters' && (
              <Text size="sm">
                Customers connect by themselves on the consent page.{' '}
                <PageLink to="/connections/accounts">Who can sign in there</PageLink>
              </Text>
            )}
            <May scope="write">
              <Group>
                <ButtonLink to={`/connections/set-up/${platform}?registrationId=${id}`} variant="default">
                  Add a connection
                </ButtonLink>
              </Group>
            </May>
          </Stack>
        )}
      </Wait>
    </Section>
  )
}
