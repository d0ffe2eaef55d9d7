import { MultiSelect, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { get } from '../../api/queries.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { Section } from '../../components/section.tsx'
import { AssessmentFields } from './assessment-fields.tsx'
import type { PackageDraft } from './package-draft.tsx'
import { typeNames, types } from './words.tsx'

type PackageFormProps = {
  initial: PackageDraft
  isNew: boolean
  problem: Problem | null
  saving: boolean
  onSave: (draft: PackageDraft) => void
  /** Buttons beside the one that saves. */
  beside?: ReactNode
}

/** The editor of a package, new or not. */
export function PackageForm({ initial, isNew, problem, saving, onSave, beside }: PackageFormProps) {
  const [draft, setDraft] = useState(initial)
  const set = (change: Partial<PackageDraft>) => setDraft((before) => ({ ...before, ...change }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
      }}
    >
      <Stack>
        <Section title="Package">
          <Stack gap="sm">
            <TextInput
              label="Name"
              required
              maxLength={200}
              value={draft.name}
              onChange={({ currentTarget }) => set({ name: currentTarget.value })}
              error={problem?.at('/name')}
            />
            <Textarea
              label="Description"
              description="What a recruiter reads before ordering."
              autosize
              minRows={2}
              value={draft.description}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
              error={problem?.at('/description')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
              <TextInput
                label="Id for the platform"
                description="Letters, digits, dots, dashes. It never changes, and is never used for another."
                required={isNew}
                disabled={!isNew}
                value={draft.remoteId}
                onChange={({ currentTarget }) => set({ remoteId: currentTarget.value.trim() })}
                error={problem?.at('/remoteId')}
              />
              <Select
                label="Type"
                description="Inline packages are taken while applying."
                data={types.map((value) => ({ value, label: typeNames[value] }))}
                value={draft.type}
                onChange={(type) => type && set({ type })}
                allowDeselect={false}
              />
            </SimpleGrid>
          </Stack>
        </Section>
        <AssessmentFields
          assessments={draft.assessments}
          problem={problem}
          onChange={(assessments) => set({ assessments })}
        />
        <Section title="Where the candidate takes it">
          <TextInput
            label="Address, as a template"
            description="For example https://assess.example.com/take/{token}{?language,returnUrl}. Variables: orderId, token, language, email, returnUrl. Empty where your product answers a callout for the address, or sends it with its own invitation."
            value={draft.candidateUrlTemplate}
            onChange={({ currentTarget }) => set({ candidateUrlTemplate: currentTarget.value.trim() })}
            error={problem?.at('/candidateUrlTemplate')}
          />
        </Section>
        <Visibility draft={draft} set={set} problem={problem} />
        <FormFoot problem={problem} submit={isNew ? 'Offer this package' : 'Save'} pending={saving}>
          {beside}
        </FormFoot>
      </Stack>
    </form>
  )
}

type VisibilityProps = {
  draft: PackageDraft
  set: (change: Partial<PackageDraft>) => void
  problem: Problem | null
}

/** Whom the package is shown to. What is left empty restricts nothing. */
function Visibility({ draft, set, problem }: VisibilityProps) {
  const connections = useQuery(get('/v1/connections', { query: { platform: 'smartrecruiters', limit: 200 } }))
  const names = new Map(connections.data?.data.map(({ id, name }) => [id, name]))
  const known = [...new Set([...names.keys(), ...draft.connectionIds])]
  const lists = { requesters: 'Recruiters, by e-mail', countries: 'Countries', regions: 'Regions', cities: 'Cities' }
  return (
    <Section title="Whom it is offered to">
      <Stack gap="sm">
        <MultiSelect
          label="Companies"
          placeholder={draft.connectionIds.length === 0 ? 'every company' : undefined}
          data={known.map((value) => ({ value, label: names.get(value) ?? value }))}
          value={draft.connectionIds}
          onChange={(connectionIds) => set({ connectionIds })}
          searchable
          clearable
          error={problem?.at('/connectionIds')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {(Object.keys(lists) as (keyof typeof lists)[]).map((name) => (
            <TagsInput
              key={name}
              label={lists[name]}
              placeholder={draft[name].length === 0 ? 'any' : undefined}
              value={draft[name]}
              onChange={(values) => set({ [name]: values })}
              error={problem?.at(`/visibleTo/${name}`)}
            />
          ))}
        </SimpleGrid>
        <Select
          label="Remote jobs"
          data={[
            { value: 'any', label: 'remote or not' },
            { value: 'yes', label: 'remote jobs alone' },
            { value: 'no', label: 'not for remote jobs' },
          ]}
          value={draft.remote === undefined ? 'any' : draft.remote ? 'yes' : 'no'}
          onChange={(value) => set({ remote: value === 'any' ? undefined : value === 'yes' })}
          allowDeselect={false}
        />
      </Stack>
    </Section>
  )
}
