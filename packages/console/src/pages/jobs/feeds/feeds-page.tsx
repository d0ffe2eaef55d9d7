import { ButtonLink, DataTable, EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../api/queries.tsx'
import { RegistrationLink } from '../../../components/connection-input.tsx'
import { feedPlace } from '../../../components/health.tsx'
import { Status } from '../../../components/words.tsx'
import { May } from '../../../session.tsx'

/** Accounts with a feed of their own. */
export function FeedsPage() {
  const connections = useQuery(get('/v1/connections', { query: { platform: 'snagajob', limit: 200 } }))
  return (
    <Page
      title="Feeds"
      about="Each account with Snagajob has a feed of its open jobs. See what would be read, and what is wrong with it."
      back={{ to: '/jobs', label: 'Jobs' }}
    >
      <Wait query={connections}>
        {({ data }) =>
          data.length === 0 ? (
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
          ) : (
            <DataTable
              label="Feeds"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'Account', cell: ({ id, name }) => <PageLink to={feedPlace(id)}>{name}</PageLink> },
                { title: 'Its id', cell: ({ remoteId }) => remoteId },
                { title: 'Registration', cell: ({ registrationId }) => <RegistrationLink id={registrationId} /> },
                { title: 'Status', cell: ({ status }) => <Status value={status} /> },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}
