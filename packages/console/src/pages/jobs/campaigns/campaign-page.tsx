import { ButtonLink, Copyable, Page, Time, Wait, WireText } from '@gangway/ui'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../../api/queries.tsx'
import type { Schema } from '../../../api/types.tsx'
import { ConnectionLink, RegistrationLink } from '../../../components/connection-input.tsx'
import { Facts } from '../../../components/facts.tsx'
import { Section } from '../../../components/section.tsx'
import { AssumedPath } from './assumed-path.tsx'
import { CampaignStatus } from './campaign-status.tsx'

type Campaign = Schema<'Campaign'>

/** A campaign: what Snagajob was sent, and what it said. */
export function CampaignPage() {
  const { id = '' } = useParams({ strict: false })
  const campaign = useQuery(get('/v1/campaigns/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={campaign.data?.name ?? 'Campaign'}
      back={{ to: '/jobs/campaigns', label: 'Campaigns' }}
      actions={
        campaign.data && (
          <ButtonLink to={`/webhooks/platform-calls/${campaign.data.platformCallId}`} variant="default">
            Every try of the call
          </ButtonLink>
        )
      }
    >
      <Wait query={campaign}>{(found) => <Whole campaign={found} />}</Wait>
    </Page>
  )
}

function Whole({ campaign }: { campaign: Campaign }) {
  const { id, registrationId, connectionId, createdAt } = campaign
  return (
    <Stack>
      <AssumedPath registrationId={registrationId} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Section title="About">
          <Facts
            facts={[
              ['State', <CampaignStatus key="status" campaign={campaign} />],
              ['Account', <ConnectionLink key="account" id={connectionId} />],
              ['Registration', <RegistrationLink key="registration" id={registrationId} />],
              ['Given', <Time key="at" at={createdAt} />],
              ['Id', <Copyable key="id" value={id} label="id" />],
            ]}
          />
        </Section>
        <Stack>
          <Section title="What is sent">
            <WireText text={JSON.stringify(campaign.campaign, null, 2)} />
          </Section>
          <Section title="What Snagajob said">
            <Said campaign={campaign} />
          </Section>
        </Stack>
      </SimpleGrid>
    </Stack>
  )
}

function Said({ campaign: { status, response } }: { campaign: Campaign }) {
  if (!response) {
    return (
      <Text c="dimmed">
        {status === 'pending' ? 'It has not taken it yet.' : 'It did not take it.'} What came back to each try stands
        with the call.
      </Text>
    )
  }
  return (
    <Stack gap="xs">
      <Text size="sm">
        It answered {response.status}. Which member is its own id of the campaign is not known; what became of the
        campaign there is not asked for.
      </Text>
      {response.body === '' ? <Text c="dimmed">No body.</Text> : <WireText text={response.body} />}
    </Stack>
  )
}
