import { Page, Wait } from '@gangway/ui'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi } from '../../../pages/api.tsx'
import { NotFoundPage } from '../../../pages/not-found-page.tsx'
import type { WorkerProfile } from '../api-types.ts'
import { WorkerForm } from './worker-form.tsx'
import type { Workers } from './workers-page.tsx'

const nobody: WorkerProfile = {
  firstName: '',
  lastName: '',
  emailAddress: '',
  phoneNumber: '',
  address: { line1: '', line2: '', city: '', stateProvCode: '', postalCode: '' },
  employment: [],
  isAuthorizedToWorkInUs: null,
  qualifications: [],
}

export function WorkerPage() {
  const { workerId } = useParams({ strict: false })
  const workers = useQuery(fromApi<Workers>('/api/snagajob/workers'))
  return (
    <Wait query={workers}>
      {({ data }) => {
        const worker = data.find(({ id }) => String(id) === workerId)
        if (!worker && workerId !== 'new') return <NotFoundPage />
        const { firstName, lastName } = worker?.profile ?? nobody
        return (
          <Page
            title={worker ? `${firstName} ${lastName}` : 'New worker'}
            back={{ to: '/snagajob/workers', label: 'Workers' }}
            about="What every application of this worker takes along. Fields that are marked are in every application."
          >
            <WorkerForm key={workerId} id={worker?.id ?? null} profile={worker?.profile ?? nobody} />
          </Page>
        )
      }}
    </Wait>
  )
}
