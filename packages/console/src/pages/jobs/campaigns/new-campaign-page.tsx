import { Page } from '@gangway/ui'
import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../../api/changes.tsx'
import { placeOf } from '../../../areas.tsx'
import { FormFoot } from '../../../components/form-foot.tsx'
import { toast } from '../../../shell/toasts.tsx'
import { AssumedPath } from './assumed-path.tsx'
import { campaignBody, emptyCampaign, unreadableCities } from './campaign-draft.tsx'
import { CampaignFields } from './campaign-fields.tsx'
import { SpendingFields } from './spending-fields.tsx'
import { TargetFields } from './target-fields.tsx'

export function NewCampaignPage() {
  const navigate = useNavigate()
  const [draft, setDraft] = useState(emptyCampaign)
  const create = useChange('post', '/v1/campaigns', {
    onDone: ({ id, name }) => {
      toast(`${name} is on its way to Snagajob`)
      void navigate({ to: placeOf(id) ?? '/jobs/campaigns' })
    },
  })
  const part = {
    draft,
    set: (changed: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changed })),
    problem: create.error,
  }
  return (
    <Page
      title="New campaign"
      about="It is sent at once, and spends money: it cannot be changed or ended from here."
      back={{ to: '/jobs/campaigns', label: 'Campaigns' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (unreadableCities(draft).length === 0) create.mutate({ body: campaignBody(draft) })
        }}
      >
        <Stack>
          <AssumedPath />
          <CampaignFields {...part} />
          <SpendingFields {...part} />
          <TargetFields {...part} />
          <FormFoot problem={create.error} submit="Give it to Snagajob" pending={create.isPending} />
        </Stack>
      </form>
    </Page>
  )
}
