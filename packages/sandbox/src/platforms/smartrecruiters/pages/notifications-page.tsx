import { ButtonLink, DataTable, EmptyState, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Badge, Button, Group } from '@mantine/core'
import { useChange } from '../../../pages/api.tsx'
import { ResultStatusBadge } from './badges.tsx'
import { useNotifications } from './recruiting-queries.tsx'

/** What the customer's users are told: every change of a package's status. */
export function NotificationsPage() {
  const notifications = useNotifications()
  const read = useChange<void>(() => ({ method: 'POST', path: '/api/smartrecruiters/notifications/read' }))
  const unread = notifications.data?.unread ?? 0
  return (
    <Page
      title="Notifications"
      about="Each time that a partner changes a package's status, those who hire are told. Newest first."
      actions={
        <Button variant="default" onClick={() => read.mutate()} loading={read.isPending} disabled={unread === 0}>
          {unread === 0 ? 'All are read' : `Mark ${unread} as read`}
        </Button>
      }
    >
      <ProblemAlert problem={read.error} />
      <Wait query={notifications}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              title="Nothing to tell yet"
              actions={<ButtonLink to="/smartrecruiters/applicants">Applicants</ButtonLink>}
            >
              Order an assessment for an applicant. What the partner makes of it then stands here.
            </EmptyState>
          ) : (
            <DataTable
              label="Notifications"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'When',
                  cell: ({ at, read: seen }) => (
                    <Group gap="xs">
                      <Time at={at} />
                      {!seen && (
                        <Badge size="sm" tt="none">
                          new
                        </Badge>
                      )}
                    </Group>
                  ),
                },
                {
                  title: 'Candidate',
                  cell: ({ candidateId, candidateName }) => (
                    <PageLink to={`/smartrecruiters/candidates/${candidateId}`}>{candidateName}</PageLink>
                  ),
                },
                { title: 'Job', cell: ({ jobTitle }) => jobTitle },
                {
                  title: 'Package',
                  cell: ({ orderId, packageName }) => (
                    <PageLink to={`/smartrecruiters/orders/${orderId}`}>{packageName}</PageLink>
                  ),
                },
                { title: 'Became', cell: ({ status }) => <ResultStatusBadge status={status} /> },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}
