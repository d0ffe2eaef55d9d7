import { SimpleGrid, TextInput } from '@mantine/core'
import type { Problem } from '../../../api/problem.tsx'
import { MomentInput } from '../../../components/moment-input.tsx'
import { Section } from '../../../components/section.tsx'
import { AccountInput } from '../account-input.tsx'
import { fieldOrder } from '../field-order.tsx'
import type { CampaignDraft } from './campaign-draft.tsx'

/** A part of the form of a campaign. */
export type PartProps = {
  draft: CampaignDraft
  set: (changed: Partial<CampaignDraft>) => void
  problem: Problem | null
}

/** Whose campaign it is, and when it runs. */
export function CampaignFields({ draft, set, problem }: PartProps) {
  const moment = (name: 'startDate' | 'endDate', label: string, description: string) => (
    <MomentInput
      label={label}
      description={description}
      inputWrapperOrder={fieldOrder}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      error={problem?.at(`/${name}`)}
    />
  )
  return (
    <Section title="Campaign">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <AccountInput
          required
          value={draft.connectionId}
          onChange={(connectionId) => set({ connectionId })}
          error={problem?.at('/connectionId')}
        />
        <TextInput
          label="Name"
          required
          value={draft.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          error={problem?.at('/name')}
        />
        {moment('startDate', 'Starts', 'Empty: at once.')}
        {moment('endDate', 'Ends', 'Empty: when it is paused, or its budget spent.')}
      </SimpleGrid>
    </Section>
  )
}
