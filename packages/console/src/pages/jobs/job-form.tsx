import { Checkbox, MultiSelect, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { Section } from '../../components/section.tsx'
import { AccountInput } from './account-input.tsx'
import { fieldOrder } from './field-order.tsx'
import type { JobDraft } from './job-draft.tsx'
import { employmentTypeNames, employmentTypes } from './words.tsx'

type JobFormProps = {
  initial: JobDraft
  isNew: boolean
  problem: Problem | null
  saving: boolean
  onSave: (draft: JobDraft) => void
  /** Buttons beside the one that saves. */
  beside?: ReactNode
}

/** The editor of a job, new or not. */
export function JobForm({ initial, isNew, problem, saving, onSave, beside }: JobFormProps) {
  const [draft, setDraft] = useState(initial)
  const set = (change: Partial<JobDraft>) => setDraft((before) => ({ ...before, ...change }))
  const written = (name: TextName, label: string, more: { required?: boolean; description?: string } = {}) => (
    <TextInput
      label={label}
      value={draft[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      error={problem?.at(pointerOf(name))}
      inputWrapperOrder={fieldOrder}
      {...more}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
      }}
    >
      <Stack>
        <Section title="Job">
          <Stack gap="sm">
            {isNew && <Account draft={draft} set={set} problem={problem} />}
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {written('title', 'Title', { required: true })}
              {written('brand', 'Brand', { required: true })}
              <MultiSelect
                label="Employment"
                data={employmentTypes.map((value) => ({ value, label: employmentTypeNames[value] }))}
                value={draft.employmentTypes}
                onChange={(chosen) => set({ employmentTypes: employmentTypes.filter((type) => chosen.includes(type)) })}
                error={problem?.at('/employmentTypes')}
              />
              {written('wage', 'Wage', { description: 'As people read it: $17 - 20 per hour' })}
            </SimpleGrid>
            <Textarea
              label="Description"
              description="HTML"
              required
              autosize
              minRows={5}
              maxRows={20}
              value={draft.description}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
              error={problem?.at('/description')}
            />
          </Stack>
        </Section>
        <Section title="Place">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {written('line1', 'Street')}
            {written('postalCode', 'Postal code')}
            {written('city', 'City', { required: true })}
            {written('region', 'State', { required: true, description: 'Its abbreviation, such as NC' })}
            {written('locationName', 'Name of the location')}
            {written('locationNumber', 'Number of the location')}
          </SimpleGrid>
        </Section>
        <Section title="Applying">
          <Stack gap="sm">
            <Switch
              label="Easy Apply: applicants apply on Snagajob, and Gangway takes what they send"
              checked={draft.easyApply}
              onChange={({ currentTarget }) => set({ easyApply: currentTarget.checked })}
            />
            {written('url', 'Address of the job', {
              description: 'Where applicants go, unless they apply through Gangway.',
            })}
            <Checkbox
              label="Snagajob tells of clicks"
              checked={draft.trackClicks}
              onChange={({ currentTarget }) => set({ trackClicks: currentTarget.checked })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {written('primaryIndustry', 'Industry')}
              {written('campaignRemoteId', 'Campaign', { description: 'Your id of it' })}
            </SimpleGrid>
          </Stack>
        </Section>
        <FormFoot problem={problem} submit={isNew ? 'Publish this job' : 'Save'} pending={saving}>
          {beside}
        </FormFoot>
      </Stack>
    </form>
  )
}

type TextName = { [Name in keyof JobDraft]: JobDraft[Name] extends string ? Name : never }[keyof JobDraft]

/** Where /v1 says what is wrong with a text. */
const pointerOf = (name: TextName): string =>
  ['line1', 'city', 'region', 'postalCode'].includes(name) ? `/address/${name}` : `/${name}`

type AccountProps = { draft: JobDraft; set: (change: Partial<JobDraft>) => void; problem: Problem | null }

/** Whose job it is, and what you call it: both for good. */
function Account({ draft, set, problem }: AccountProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <AccountInput
        required
        value={draft.connectionId || undefined}
        onChange={(connectionId = '') => set({ connectionId })}
        error={problem?.at('/connectionId')}
      />
      <TextInput
        label="Your id"
        description="What applications name the job by. It never changes."
        required
        value={draft.remoteId}
        onChange={({ currentTarget }) => set({ remoteId: currentTarget.value })}
        error={problem?.at('/remoteId')}
        inputWrapperOrder={fieldOrder}
      />
    </SimpleGrid>
  )
}
