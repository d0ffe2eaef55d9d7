import { Checkbox, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Draft, Faults } from './draft.tsx'

type Options = Draft['options']
type DepartureFieldsProps = { draft: Draft; faults: Faults; onChange: (change: Partial<Draft>) => void }

/** Descriptions stand below, so that fields beside each other stand in a line. */
const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** Choices of one option; the empty value stands for the plain request. */
const choices = {
  authentication: [
    { value: '', label: 'signed' },
    { value: 'omitted', label: 'left out' },
    { value: 'wrong', label: 'signed with another secret' },
    { value: 'upper_case', label: 'signature in upper case' },
  ],
  timeAs: [
    { value: '', label: 'a text' },
    { value: 'number', label: 'a JSON number' },
  ],
  timeUnit: [
    { value: '', label: 'milliseconds' },
    { value: 'seconds', label: 'seconds' },
  ],
  unsetFields: [
    { value: '', label: 'left out' },
    { value: 'null', label: 'null' },
    { value: 'empty_text', label: 'empty text' },
  ],
  taggedCv: [
    { value: '', label: 'none beyond what parsing adds' },
    { value: 'plain', label: 'added' },
    { value: 'with_dtd', label: 'added, with a document type declaration' },
  ],
  parsedCv: [
    { value: '', label: 'none beyond what parsing adds' },
    { value: 'json', label: 'added' },
    { value: 'not_json', label: 'added, and no JSON' },
  ],
  order: [
    { value: '', label: 'meta_info first' },
    { value: 'authentication_first', label: 'authentication first' },
  ],
} as const

/** How the request departs from a plain one, for receivers that must bear it. */
export function DepartureFields({ draft, faults, onChange }: DepartureFieldsProps) {
  const { options } = draft
  const set = (key: keyof Options, value: Options[keyof Options] | '') => {
    const { [key]: _, ...rest } = options
    onChange({ options: value === undefined || value === '' ? rest : { ...rest, [key]: value } })
  }
  const select = (key: keyof typeof choices, label: string) => (
    <Select
      label={label}
      data={[...choices[key]]}
      value={options[key] ?? ''}
      onChange={(value) => set(key, (value ?? '') as Options[typeof key] | '')}
      allowDeselect={false}
    />
  )
  const flag = (key: 'unknownKeys' | 'climbingFilenames', label: string) => (
    <Checkbox
      label={label}
      checked={options[key] === true}
      onChange={(event) => set(key, event.currentTarget.checked || undefined)}
    />
  )
  const number = (key: 'timeOffsetSeconds' | 'schemaVersion', label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={below}
      allowDecimal={false}
      value={options[key] ?? ''}
      onChange={(value) => set(key, value === '' ? undefined : Number(value))}
    />
  )
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        {select('authentication', 'Authentication')}
        {select('order', 'Order of members')}
        {select('timeAs', 'The signed time is')}
        {select('timeUnit', 'The signed time is in')}
        {number('timeOffsetSeconds', 'Move the signed time (seconds)', 'Negative is stale, positive lies ahead.')}
        {number('schemaVersion', 'hub_schema_version', 'Only 1 has ever been shown.')}
        {select('unsetFields', 'Fields without a value')}
        {select('parsedCv', 'parsed_cv')}
        {select('taggedCv', 'tagged_cv')}
        <TextInput
          label="hub_transaction_id"
          inputWrapperOrder={below}
          description="Empty: a new one. The same one twice is one transaction with two candidates."
          value={draft.hubTransactionId}
          error={faults.get('/hubTransactionId')}
          onChange={(event) => onChange({ hubTransactionId: event.currentTarget.value })}
        />
        <TextInput
          label="Report URL"
          inputWrapperOrder={below}
          description="Empty: one of this sandbox, which shows the report."
          placeholder="https://…"
          value={draft.reportUrl}
          error={faults.get('/reportUrl')}
          onChange={(event) => onChange({ reportUrl: event.currentTarget.value })}
        />
      </SimpleGrid>
      {flag('unknownKeys', 'Members that no documentation knows, in every object')}
      {flag('climbingFilenames', 'File names with ../ in front')}
      <div>
        <Convention>
          What a receiver should do with these is our safest reading, but for the signature and the success answer. The
          conformance kit has all of them as named cases.
        </Convention>
      </div>
    </Stack>
  )
}
