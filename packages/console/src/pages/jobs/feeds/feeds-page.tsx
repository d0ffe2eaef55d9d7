import { ButtonLink, EmptyState, Page, PageLink } from '@gangway/ui'
import { useList } from '../../../api/queries.tsx'
import { RegistrationLink } from '../../../components/connection-input.tsx'
import { feedPlace } from '../../../components/health.tsx'
import { RecordList } from '../../../components/record-list.tsx'
import { Status } from '../../../components/words.tsx'
import { May } from '../../../session.tsx'

/** Accounts with a feed of their own. */
export function FeedsPage() {
  const list = useList('/v1/connections', { platform: 'snagajob' })
  return (
    <Page
      title="Feeds"
      about="Each account with Snagajob has a feed of its open jobs. See what would be read, and what is wrong with it."
      back={{ to: '/jobs', label: 'Jobs' }}
    >
      <RecordList
        list={list}
        label="Feeds"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Account', cell: ({ id, name }) => <PageLink to={feedPlace(id)}>{name}</PageLink> },
          { title: 'Its id', cell: ({ remoteId }) => remoteId },
          { title: 'Registration', cell: ({ registrationId }) => <RegistrationLink id={registrationId} /> },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
        ]}
        empty={
          <EmptyState
            title="There is no account with Snagajob"
            actions={
              <May scope="write">
                <ButtonLink to="/connections/set-up/snagajob">Set one up</ButtonLink>
              </May>
            }
          >
            Each connection with Snagajob has a feed, which holds its open jobs.
          </EmptyState>
        }
      />
    </Page>
  )
}
