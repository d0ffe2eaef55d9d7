import { ButtonLink, DataTable, EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { Group, Text } from '@mantine/core'
import type { Job } from '../api-types.ts'
import { useJobs } from './recruiting-queries.tsx'
import { NotificationsLink } from './status-news.tsx'

/** The customer's jobs, and how many people want each. */
export function JobsPage() {
  const jobs = useJobs()
  return (
    <Page
      title="Jobs"
      about="What Harbour Foods is hiring for. Open a job to see who applied and to move them on."
      actions={
        <Group gap="xs">
          <ButtonLink to="/smartrecruiters/careers" variant="default">
            Careers site
          </ButtonLink>
          <NotificationsLink />
        </Group>
      }
    >
      <Wait query={jobs}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No job" actions={<ButtonLink to="/smartrecruiters">Overview</ButtonLink>}>
              The sandbox brings its jobs along when its data folder is made; this one holds none.
            </EmptyState>
          ) : (
            <DataTable
              label="Jobs"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'Job',
                  cell: ({ id, title, refNumber }) => (
                    <>
                      <PageLink to={`/smartrecruiters/jobs/${id}`}>{title}</PageLink>
                      <Text size="sm" c="dimmed">
                        {refNumber}
                      </Text>
                    </>
                  ),
                },
                { title: 'Where', cell: (job) => jobPlace(job) || '–' },
                { title: 'Department', cell: ({ details }) => details.department?.label ?? '–' },
                {
                  title: 'Recruiter',
                  cell: ({ team }) => {
                    const recruiter = team.find(({ role }) => role === 'RECRUITER') ?? team[0]
                    return recruiter ? `${recruiter.firstName} ${recruiter.lastName}` : '–'
                  },
                },
                { title: 'Applicants', cell: ({ applications }) => applications },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}

/** `Rotterdam, Netherlands`, or with the word remote. */
export function jobPlace({ details: { location } }: Pick<Job, 'details'>): string {
  if (!location) return ''
  return [location.city, location.country ?? location.countryCode, location.remote && 'remote']
    .filter(Boolean)
    .join(', ')
}
