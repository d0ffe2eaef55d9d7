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
        <MomentInput
          label="Starts"
          inputWrapperOrder={fieldOrder}
          description="Empty: at once."
          value={draft.startDate}
          onChange={(startDate) => set({ startDate })}
          error={problem?.at('/startDate')}
        />
        <MomentInput
          label="Ends"
          inputWrapperOrder={fieldOrder}
          description="Empty: when it is paused, or its budget spent."
          value={draft.endDate}
          onChange={(endDate) => set({ endDate })}
          error={problem?.at('/endDate')}
        />
      </SimpleGrid>
    </Section>
  )
}
