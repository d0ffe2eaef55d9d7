import { EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Filters, text, useFilters } from '../../api/filters.tsx'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { type Platform, platformName, platforms } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { AddressList } from './address-list.tsx'
import { VerifyCredentials } from './checks.tsx'
import { guides } from './guides.tsx'
import { type Issued, IssuedCredentials } from './issued-credentials.tsx'
import { LiveCheck } from './live-check.tsx'
import { Meaning } from './meaning.tsx'
import { NewConnection } from './new-connection.tsx'
import { NewRegistration } from './new-registration.tsx'
import { PartnerConfiguration } from './partner-configuration.tsx'
import { Step } from './step.tsx'

/** How far the set-up has come; in the address, so that one can leave and come back. */
const filters: Filters<{ registrationId: string; connectionId: string }> = { registrationId: text, connectionId: text }

export function SetUpPage() {
  const { platform: given = '' } = useParams({ strict: false }) as { platform?: string }
  const platform = platforms.find((each) => each === given)
  const may = useMay()
  return (
    <Page
      title={platform ? `Set up ${platformName(platform)}` : 'Set up a connection'}
      about={platform && guides[platform].about}
      back={{ to: '/connections/set-up', label: 'Platforms' }}
    >
      {!platform && (
        <EmptyState title="There is no such platform">
          <PageLink to="/connections/set-up">Choose one of those that there are</PageLink>
        </EmptyState>
      )}
      {platform && !may('write') && (
        <EmptyState title="Your role reads only">Ask an operator or an admin to set it up.</EmptyState>
      )}
      {platform && may('write') && <Steps platform={platform} />}
    </Page>
  )
}

function Steps({ platform }: { platform: Platform }) {
  const [{ registrationId, connectionId }, change] = useFilters(filters)
  const [issued, setIssued] = useState<Issued>()
  const registration = useQuery(
    get('/v1/registrations/{id}', { path: { id: registrationId ?? '' } }, { enabled: registrationId !== undefined }),
  )
  const connection = useQuery(
    get('/v1/connections/{id}', { path: { id: connectionId ?? '' } }, { enabled: connectionId !== undefined }),
  )
  const { partner, asks, unknown } = guides[platform]
  const oneself = platform === 'smartrecruiters'
  return (
    <Stack maw={860}>
      <Step number={1} title={`Ask ${partner}`}>
        <List spacing="xs">
          {asks.map(({ what, why }) => (
            <List.Item key={what}>
              <Text fw={600}>
                <Meaning text={what} />
              </Text>
              <Text size="sm">
                <Meaning text={why} />
              </Text>
            </List.Item>
          ))}
        </List>
      </Step>
      <Step number={2} title="Enter what they gave you" done={registration.data !== undefined}>
        {registrationId ? (
          <Wait query={registration}>
            {({ id, name }) => (
              <Stack gap="sm">
                <Text>
                  The registration is <PageLink to={`/connections/registrations/${id}`}>{name}</PageLink>.
                </Text>
                <VerifyCredentials id={id} partner={partner} />
              </Stack>
            )}
          </Wait>
        ) : (
          <NewRegistration platform={platform} onDone={(id) => change({ registrationId: id })} />
        )}
      </Step>
      <Step
        number={3}
        title={oneself ? 'Connect a company' : 'Add a customer’s account'}
        done={connection.data !== undefined}
        waits={!registration.data && 'the registration'}
      >
        {connectionId ? (
          <Wait query={connection}>
            {({ id, name }) => (
              <Stack gap="sm">
                <Text>
                  The connection is <PageLink to={`/connections/${id}`}>{name}</PageLink>.
                </Text>
                {issued && <IssuedCredentials issued={issued} />}
              </Stack>
            )}
          </Wait>
        ) : (
          registration.data && (
            <NewConnection
              registration={registration.data}
              onDone={({ id, issuedCredentials }) => {
                setIssued(issuedCredentials)
                change({ connectionId: id })
              }}
            />
          )
        )}
      </Step>
      <Step number={4} title={`Give ${partner} your addresses`} waits={!registration.data && 'the registration'}>
        {registration.data && <Addresses registration={registration.data} connection={connection.data} />}
      </Step>
      <Step number={5} title="See the first message arrive" waits={!registration.data && 'the registration'}>
        {registration.data && (
          <LiveCheck
            of={connectionId ? { connectionId } : { registrationId: registration.data.id }}
            first={guides[platform].first}
          />
        )}
      </Step>
      <Step number={6} title="What is not documented">
        <Text mb="xs">
          {partner} does not say the following in public. Gangway has a reading of its own, most of it a setting:
        </Text>
        <List size="sm">
          {unknown.map((each) => (
            <List.Item key={each}>
              <Meaning text={each} />
            </List.Item>
          ))}
        </List>
      </Step>
    </Stack>
  )
}

type AddressesProps = { registration: Schema<'Registration'>; connection: Schema<'Connection'> | undefined }

function Addresses({ registration, connection }: AddressesProps) {
  const { id, platform } = registration
  const urls = connection?.urls ?? registration.urls
  return (
    <Stack gap="sm">
      <Text>{guides[platform].give}</Text>
      {Object.keys(urls).length > 0 ? (
        <AddressList platform={platform} urls={urls} />
      ) : (
        <Text c="dimmed">They are here once there is a connection.</Text>
      )}
      {platform === 'smartrecruiters' && <PartnerConfiguration id={id} />}
    </Stack>
  )
}
