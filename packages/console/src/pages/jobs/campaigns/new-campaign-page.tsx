import { Page } from '@gangway/ui'
import { NumberInput, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../../api/changes.tsx'
import { get } from '../../../api/queries.tsx'
import { FormFoot } from '../../../components/form-foot.tsx'
import { MomentInput } from '../../../components/moment-input.tsx'
import { Section } from '../../../components/section.tsx'
import { toast } from '../../../shell/toasts.tsx'
import { fieldOrder } from '../field-order.tsx'

type Draft = {
  connectionId: string | null
  name: string
  startDate: string | undefined
  endDate: string | undefined
  budget: number | string
  isMonthly: boolean
  cpc: number | string
  requisitionIds: string[]
}

const empty: Draft = {
  ...{ connectionId: null, name: '', startDate: undefined, endDate: undefined },
  ...{ budget: '', isMonthly: true, cpc: '', requisitionIds: [] },
}

const amount = (given: number | string) => (given === '' ? undefined : Number(given))

export function NewCampaignPage() {
  const navigate = useNavigate()
  const [draft, setDraft] = useState(empty)
  const set = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }))
  const connections = useQuery(get('/v1/connections', { query: { platform: 'snagajob', limit: 200 } }))
  const create = useChange('post', '/v1/campaigns', {
    onDone: ({ name }) => {
      toast(`${name} is on its way to Snagajob`)
      void navigate({ to: '/jobs/campaigns' })
    },
  })
  const { error } = create
  const submit = () => {
    const { connectionId, name, startDate, endDate, budget, isMonthly, cpc, requisitionIds } = draft
    const body = {
      ...{ connectionId: connectionId ?? '', name, startDate, endDate, budget: amount(budget), cpc: amount(cpc) },
      period: isMonthly ? (1 as const) : undefined,
      targeting: requisitionIds.length > 0 ? { requisitionIds } : undefined,
    }
    create.mutate({ body })
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
          submit()
        }}
      >
        <Stack>
          <Section title="Campaign">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label="Account"
                required
                data={(connections.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                value={draft.connectionId}
                onChange={(connectionId) => set({ connectionId })}
                nothingFoundMessage="Set up a connection with Snagajob first"
                searchable
                error={error?.at('/connectionId')}
              />
              <TextInput
                label="Name"
                required
                value={draft.name}
                onChange={({ currentTarget }) => set({ name: currentTarget.value })}
                error={error?.at('/name')}
              />
              <MomentInput
                label="Starts"
                inputWrapperOrder={fieldOrder}
                description="Empty: at once."
                value={draft.startDate}
                onChange={(startDate) => set({ startDate })}
                error={error?.at('/startDate')}
              />
              <MomentInput
                label="Ends"
                inputWrapperOrder={fieldOrder}
                description="Empty: when it is paused, or its budget spent."
                value={draft.endDate}
                onChange={(endDate) => set({ endDate })}
                error={error?.at('/endDate')}
              />
              <NumberInput
                label="Budget"
                inputWrapperOrder={fieldOrder}
                description="Empty: none is said."
                min={0}
                decimalScale={2}
                hideControls
                value={draft.budget}
                onChange={(budget) => set({ budget })}
                error={error?.at('/budget')}
              />
              <NumberInput
                label="Cost of a click"
                inputWrapperOrder={fieldOrder}
                description="Empty: as the market goes."
                min={0}
                decimalScale={2}
                hideControls
                value={draft.cpc}
                onChange={(cpc) => set({ cpc })}
                error={error?.at('/cpc')}
              />
              <Switch
                label="The budget is filled up each month"
                checked={draft.isMonthly}
                onChange={({ currentTarget }) => set({ isMonthly: currentTarget.checked })}
              />
            </SimpleGrid>
            <TagsInput
              mt="sm"
              label="Jobs, by your ids"
              description="Empty: all postings of the account."
              value={draft.requisitionIds}
              onChange={(requisitionIds) => set({ requisitionIds })}
              acceptValueOnBlur
              error={error?.at('/targeting/requisitionIds')}
            />
          </Section>
          <FormFoot problem={error} submit="Give it to Snagajob" pending={create.isPending} />
        </Stack>
      </form>
    </Page>
  )
}
