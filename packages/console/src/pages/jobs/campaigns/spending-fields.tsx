import { NumberInput, Select, SimpleGrid, Switch } from '@mantine/core'
import { Section } from '../../../components/section.tsx'
import { inWords } from '../../../components/words.tsx'
import { fieldOrder } from '../field-order.tsx'
import { bidLevels } from './campaign-draft.tsx'
import type { PartProps } from './campaign-fields.tsx'

/** What it may cost. */
export function SpendingFields({ draft, set, problem }: PartProps) {
  const money = (name: 'budget' | 'cpc' | 'maxCpc' | 'paidCpaGoal', label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={fieldOrder}
      min={0}
      decimalScale={2}
      hideControls
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      error={problem?.at(`/${name}`)}
    />
  )
  return (
    <Section title="What it may cost">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {money('budget', 'Budget', 'Empty: none is said.')}
        <Switch
          mt={{ xs: 'xl' }}
          label="The budget is filled up each month"
          checked={draft.isMonthly}
          onChange={({ currentTarget }) => set({ isMonthly: currentTarget.checked })}
        />
        {money('cpc', 'Cost of a click', 'What is aimed at. Empty: as the market goes.')}
        {money('maxCpc', 'Most for a click', 'Where the price follows the market.')}
        {money('paidCpaGoal', 'Cost of an application', 'What is aimed at; the price of a click follows it.')}
        <Select
          label="Bidding"
          description="Empty: accelerated."
          placeholder="not said"
          inputWrapperOrder={fieldOrder}
          data={bidLevels.map((level) => ({ value: level, label: inWords(level) }))}
          value={draft.autoBidLevel}
          onChange={(autoBidLevel) => set({ autoBidLevel })}
          clearable
          clearButtonProps={{ 'aria-label': 'Say nothing of bidding' }}
          error={problem?.at('/autoBidLevel')}
        />
      </SimpleGrid>
    </Section>
  )
}
