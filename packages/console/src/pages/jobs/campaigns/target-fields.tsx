import { Stack, TagsInput } from '@mantine/core'
import { Section } from '../../../components/section.tsx'
import { fieldOrder } from '../field-order.tsx'
import { unreadableCities } from './campaign-draft.tsx'
import type { PartProps } from './campaign-fields.tsx'

/** Which postings it pays for. */
export function TargetFields({ draft, set, problem }: PartProps) {
  const [unreadable] = unreadableCities(draft)
  return (
    <Section title="Which postings">
      <Stack gap="sm">
        <TagsInput
          label="Jobs, by your ids"
          description="With no job and no city here: all postings of the account."
          inputWrapperOrder={fieldOrder}
          value={draft.requisitionIds}
          onChange={(requisitionIds) => set({ requisitionIds })}
          acceptValueOnBlur
          error={problem?.at('/targeting/requisitionIds')}
        />
        <TagsInput
          label="Cities"
          description="Each with its state, and Enter after it. Postings there are paid for besides the jobs above."
          placeholder="Asheville, NC"
          inputWrapperOrder={fieldOrder}
          // A comma stands before the state.
          splitChars={[';']}
          value={draft.cities}
          onChange={(cities) => set({ cities })}
          acceptValueOnBlur
          error={
            unreadable === undefined
              ? problem?.at('/targeting/cities')
              : `Write ${unreadable} with its state: “${unreadable.split(',')[0]}, NC”`
          }
        />
      </Stack>
    </Section>
  )
}
