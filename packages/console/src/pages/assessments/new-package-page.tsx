import { Page } from '@gangway/ui'
import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../../api/changes.tsx'
import { toast } from '../../shell/toasts.tsx'
import { emptyDraft, newPackage } from './package-draft.tsx'
import { PackageForm } from './package-form.tsx'

export function NewPackagePage() {
  const navigate = useNavigate()
  const offer = useChange('post', '/v1/assessment-packages', {
    onDone: ({ id, name }) => {
      toast(`${name} is offered now`)
      void navigate({ to: `/assessments/packages/${id}` })
    },
  })
  return (
    <Page title="New package" back={{ to: '/assessments/packages', label: 'Assessment packages' }}>
      <PackageForm
        initial={emptyDraft}
        isNew
        problem={offer.error}
        saving={offer.isPending}
        onSave={(draft) => offer.mutate({ body: newPackage(draft) })}
      />
    </Page>
  )
}
