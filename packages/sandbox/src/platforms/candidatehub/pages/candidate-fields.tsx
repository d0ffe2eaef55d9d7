import { Fieldset, JsonInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type Draft, type Faults, withText } from './draft.tsx'

type CandidateFieldsProps = { draft: Draft; faults: Faults; onChange: (change: Partial<Draft>) => void }
type FieldDefinition = { key: string; label: string; required?: boolean; placeholder?: string; wide?: boolean }

const person: FieldDefinition[] = [
  { key: 'name', label: 'Name', required: true },
  { key: 'email', label: 'E-mail', required: true },
  { key: 'first_name', label: 'First name' },
  { key: 'last_name', label: 'Last name' },
  { key: 'contact_telephone', label: 'Telephone' },
  { key: 'mobile_telephone', label: 'Mobile telephone' },
]

const place: FieldDefinition[] = [
  { key: 'location_address', label: 'Street' },
  { key: 'location_city', label: 'City' },
  { key: 'location_county', label: 'County or region' },
  { key: 'location_postcode', label: 'Post code' },
  { key: 'location_country', label: 'Country' },
  { key: 'location_latitude', label: 'Latitude', placeholder: '54.486789' },
  { key: 'location_longitude', label: 'Longitude', placeholder: '-0.613456' },
]

const job: FieldDefinition[] = [
  { key: 'current_job_title', label: 'Job title' },
  { key: 'current_job_employer', label: 'Employer' },
  { key: 'current_job_startdate', label: 'Since', placeholder: '2019-02-04T00:00:00' },
  { key: 'current_job_enddate', label: 'Until', placeholder: '2025-11-28T00:00:00' },
]

const own = [...person, ...place, ...job].map(({ key }) => key)

/** The fields of a candidate as they go over the wire; an empty one is left out. */
export function CandidateFields({ draft, faults, onChange }: CandidateFieldsProps) {
  const field = ({ key, label, required, placeholder }: FieldDefinition) => (
    <TextInput
      key={key}
      label={label}
      withAsterisk={required ?? false}
      {...(placeholder && { placeholder })}
      autoComplete="off"
      value={draft.candidate[key] ?? ''}
      error={faults.get(`/candidate/${key}`)}
      onChange={(event) => onChange({ candidate: withText(draft.candidate, key, event.currentTarget.value) })}
    />
  )
  const others = Object.keys(draft.candidate).filter((key) => !own.includes(key))
  return (
    <Stack gap="lg">
      <Fieldset legend="Person">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>{person.map(field)}</SimpleGrid>
      </Fieldset>
      <Fieldset legend="Place">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>{place.map(field)}</SimpleGrid>
      </Fieldset>
      <Fieldset legend="Current job">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>{job.map(field)}</SimpleGrid>
      </Fieldset>
      {others.length > 0 && (
        <Fieldset legend="More">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>{others.map((key) => field({ key, label: key }))}</SimpleGrid>
        </Fieldset>
      )}
      <JsonInput
        label="Further members of the candidate"
        description="The candidate is no fixed schema: plugins of a client may add to it."
        placeholder='{"notice_period": "4 weeks"}'
        autosize
        minRows={2}
        formatOnBlur
        value={draft.moreCandidate}
        error={faults.get('/moreCandidate')}
        onChange={(moreCandidate) => onChange({ moreCandidate })}
      />
    </Stack>
  )
}
