import { ButtonLink, DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { ApplicationSummary } from '../api-types.ts'
import { StateBadge, StatusBadge } from './badges.tsx'

export function ApplicationsPage() {
  const applications = useQuery(
    fromApi<{ data: ApplicationSummary[] }>('/api/snagajob/applications?limit=200', { live: true }),
  )
  return (
    <Page
      title="Applications"
      about="What workers sent, whether the partner took it, and the status it told last. Newest first."
    >
      <Wait query={applications}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              title="Nobody has applied yet"
              actions={<ButtonLink to="/snagajob/jobs">See the jobs</ButtonLink>}
            >
              Open a job that has Easy Apply, and apply.
            </EmptyState>
          ) : (
            <DataTable
              label="Applications"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'When', cell: ({ at }) => <Time at={at} /> },
                {
                  title: 'Who',
                  cell: ({ id, applicant }) => <PageLink to={`/snagajob/applications/${id}`}>{applicant}</PageLink>,
                },
                { title: 'Job', cell: ({ title, requisitionId }) => `${title} (${requisitionId})` },
                { title: 'Partner', cell: ({ partnerName }) => partnerName },
                { title: 'Delivery', cell: ({ state }) => <StateBadge state={state} /> },
                { title: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}
