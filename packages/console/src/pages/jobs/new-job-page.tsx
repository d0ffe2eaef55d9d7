import { Page } from '@gangway/ui'
import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../../api/changes.tsx'
import { toast } from '../../shell/toasts.tsx'
import { emptyJob, newJob } from './job-draft.tsx'
import { JobForm } from './job-form.tsx'

export function NewJobPage() {
  const navigate = useNavigate()
  const publish = useChange('post', '/v1/jobs', {
    onDone: ({ id, title }) => {
      toast(`${title} is published`)
      void navigate({ to: `/jobs/${id}` })
    },
  })
  return (
    <Page title="New job" back={{ to: '/jobs', label: 'Jobs' }}>
      <JobForm
        initial={emptyJob}
        isNew
        problem={publish.error}
        saving={publish.isPending}
        onSave={(draft) => publish.mutate({ body: newJob(draft) })}
      />
    </Page>
  )
}
