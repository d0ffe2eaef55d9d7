import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { useList } from '../../../api/queries.tsx'
import { placeOf } from '../../../areas.tsx'
import { ConnectionLink } from '../../../components/connection-input.tsx'
import { RecordList } from '../../../components/record-list.tsx'
import { Status } from '../../../components/words.tsx'
import { May } from '../../../session.tsx'

/** Sponsorship campaigns that were given to Snagajob. */
export function CampaignsPage() {
  const list = useList('/v1/campaigns')
  const give = (
    <May scope="write">
      <ButtonLink to="/jobs/campaigns/new">New campaign</ButtonLink>
    </May>
  )
  return (
    <Page
      title="Campaigns"
      about="Sponsorship campaigns that Gangway gave to Snagajob. What became of them there is not asked for. The path they are sent to is assumed: the documentation that could be read does not name it."
      back={{ to: '/jobs', label: 'Jobs' }}
      actions={give}
    >
      <RecordList
        list={list}
        label="Campaigns"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Name', cell: ({ name }) => name },
          { title: 'Account', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
          {
            title: 'State',
            cell: ({ status, reason }) => (
              <Stack gap={2} align="flex-start">
                <Status value={status} />
                {reason && <Text size="sm">{reason}</Text>}
              </Stack>
            ),
          },
          { title: 'Given', cell: ({ createdAt }) => <Time at={createdAt} /> },
          {
            title: 'Call',
            cell: ({ platformCallId }) => (
              <PageLink to={placeOf(platformCallId) ?? `/webhooks/platform-calls/${platformCallId}`}>
                Request and answer
              </PageLink>
            ),
          },
        ]}
        empty={
          <EmptyState title="No campaign was given yet" actions={give}>
            A campaign pays for clicks on an account's postings: all of them, or those that it names.
          </EmptyState>
        }
      />
    </Page>
  )
}
