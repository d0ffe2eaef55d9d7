import { ButtonLink, DataTable, EmptyState, Page, PageLink, ProblemAlert, Wait } from '@gangway/ui'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fromApi, useChange } from '../../../pages/api.tsx'
import type { Worker, WorkerProfile } from '../api-types.ts'

export type Workers = { data: Worker[]; invented: WorkerProfile }

export function WorkersPage() {
  const workers = useQuery(fromApi<Workers>('/api/snagajob/workers'))
  const navigate = useNavigate()
  const invent = useChange<WorkerProfile, Worker>((body) => ({ method: 'POST', path: '/api/snagajob/workers', body }))
  const inventOne = () => {
    const profile = workers.data?.invented
    if (profile) invent.mutate(profile, { onSuccess: ({ id }) => navigate({ to: `/snagajob/workers/${id}` }) })
  }
  const actions = (
    <>
      <Button variant="default" onClick={inventOne} disabled={!workers.data} loading={invent.isPending}>
        Use an invented person
      </Button>
      <ButtonLink to="/snagajob/workers/new">New worker</ButtonLink>
    </>
  )
  return (
    <Page
      title="Workers"
      about="People who apply. Their profiles are kept between applications; please invent them."
      actions={actions}
    >
      <ProblemAlert problem={invent.error} />
      <Wait query={workers}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="Nobody is here yet" actions={actions}>
              A worker has a name, contact, address and work history, which every application takes along.
            </EmptyState>
          ) : (
            <DataTable
              label="Workers"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'Name',
                  cell: ({ id, profile }) => (
                    <PageLink to={`/snagajob/workers/${id}`}>
                      {profile.firstName} {profile.lastName}
                    </PageLink>
                  ),
                },
                { title: 'E-mail', cell: ({ profile }) => <span className="breakable">{profile.emailAddress}</span> },
                {
                  title: 'Place',
                  cell: ({ profile: { address } }) => [address.city, address.postalCode].filter(Boolean).join(' '),
                },
                { title: 'Work history', cell: ({ profile }) => profile.employment.length },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}
