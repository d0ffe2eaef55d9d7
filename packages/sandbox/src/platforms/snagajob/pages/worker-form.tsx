import { ProblemAlert } from '@gangway/ui'
import {
  Button,
  Card,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Qualification, Worker, WorkerProfile, WorkHistoryEntry } from '../api-types.ts'

/** A worker's profile: contact, address, work history, work authorization, and the qualifications of older times. */
export function WorkerForm({ id, profile: kept }: { id: number | null; profile: WorkerProfile }) {
  const navigate = useNavigate()
  const [profile, setProfile] = useState(kept)
  const save = useChange<WorkerProfile, Worker>((body) =>
    id === null
      ? { method: 'POST', path: '/api/snagajob/workers', body }
      : { method: 'PUT', path: `/api/snagajob/workers/${id}`, body },
  )
  const remove = useChange<void>(() => ({ method: 'DELETE', path: `/api/snagajob/workers/${id}` }))
  const faults = new Map(save.error?.faults.map(({ pointer, message }) => [pointer, message]))
  const field = (key: 'firstName' | 'lastName' | 'emailAddress' | 'phoneNumber') => ({
    value: profile[key],
    error: faults.get(`/${key}`),
    onChange: (event: ChangeEvent<HTMLInputElement>) => setProfile({ ...profile, [key]: event.currentTarget.value }),
  })
  const address = (key: keyof WorkerProfile['address']) => ({
    value: profile.address[key],
    error: faults.get(`/address/${key}`),
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setProfile({ ...profile, address: { ...profile.address, [key]: event.currentTarget.value } }),
  })
  return (
    <form
      aria-label="Profile"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(profile, { onSuccess: () => navigate({ to: '/snagajob/workers' }) })
      }}
    >
      <Stack gap="lg" maw={760}>
        <Fieldset legend="Contact">
          <Group mb="sm">
            <Convention>
              What Snagajob asks its workers for is not documented. The marked fields are those that every application
              holds.
            </Convention>
          </Group>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label="First name" withAsterisk autoComplete="off" {...field('firstName')} />
            <TextInput label="Last name" withAsterisk autoComplete="off" {...field('lastName')} />
            <TextInput label="E-mail" withAsterisk type="email" autoComplete="off" {...field('emailAddress')} />
            <TextInput
              label="Telephone (10 digits)"
              withAsterisk
              inputMode="numeric"
              autoComplete="off"
              {...field('phoneNumber')}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend="Address">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label="Line 1" autoComplete="off" {...address('line1')} />
            <TextInput label="Line 2" autoComplete="off" {...address('line2')} />
            <TextInput label="City" autoComplete="off" {...address('city')} />
            <Group grow align="flex-start">
              <TextInput label="State" placeholder="NC" autoComplete="off" {...address('stateProvCode')} />
              <TextInput label="Postal code" withAsterisk autoComplete="off" {...address('postalCode')} />
            </Group>
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend="Work history">
          <WorkHistory
            entries={profile.employment}
            faults={faults}
            onChange={(employment) => setProfile({ ...profile, employment })}
          />
        </Fieldset>
        <Radio.Group
          label="Authorized to work in the US"
          description="Not said is not no: the member is then left out of the application."
          value={String(profile.isAuthorizedToWorkInUs)}
          onChange={(value) =>
            setProfile({ ...profile, isAuthorizedToWorkInUs: value === 'null' ? null : value === 'true' })
          }
        >
          <Group mt="xs">
            <Radio value="true" label="Yes" />
            <Radio value="false" label="No" />
            <Radio value="null" label="Not said" />
          </Group>
        </Radio.Group>
        <Fieldset legend="Qualifications">
          <Text size="sm" c="dimmed" mb="sm">
            Obsolete and still sent. “Answered yes” is not “is qualified”.{' '}
            <Convention>The list offered is what the documentation's sample shows.</Convention>
          </Text>
          <Qualifications
            list={profile.qualifications}
            onChange={(qualifications) => setProfile({ ...profile, qualifications })}
          />
        </Fieldset>
        <ProblemAlert problem={save.error ?? remove.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save the profile
          </Button>
          {id !== null && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => remove.mutate(undefined, { onSuccess: () => navigate({ to: '/snagajob/workers' }) })}
            >
              Forget this worker
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

type HistoryProps = {
  entries: readonly WorkHistoryEntry[]
  faults: ReadonlyMap<string, string>
  onChange: (entries: WorkHistoryEntry[]) => void
}

function WorkHistory({ entries, faults, onChange }: HistoryProps) {
  const change = (at: number, patch: Partial<WorkHistoryEntry>) =>
    onChange(entries.map((entry, i) => (i === at ? { ...entry, ...patch } : entry)))
  return (
    <Stack>
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
        <Card key={i} withBorder padding="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label="Employer"
              value={entry.employerName}
              error={faults.get(`/employment/${i}/employerName`)}
              onChange={(event) => change(i, { employerName: event.currentTarget.value })}
            />
            <TextInput
              label="Job title"
              value={entry.jobTitle}
              onChange={(event) => change(i, { jobTitle: event.currentTarget.value })}
            />
            <TextInput
              label="From"
              type="month"
              placeholder="YYYY-MM"
              value={entry.start}
              error={faults.get(`/employment/${i}/start`)}
              onChange={(event) => change(i, { start: event.currentTarget.value })}
            />
            <TextInput
              label="To (empty: still there)"
              type="month"
              placeholder="YYYY-MM"
              value={entry.end ?? ''}
              error={faults.get(`/employment/${i}/end`)}
              onChange={(event) => change(i, { end: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <Group mt="xs">
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(entries.filter((_, at) => at !== i))}>
              Remove
            </Button>
          </Group>
        </Card>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => onChange([...entries, { employerName: '', jobTitle: '', start: '', end: null }])}
        >
          Add a job
        </Button>
      </Group>
    </Stack>
  )
}

/** Names that were seen in the documentation. */
const seen: Pick<Qualification, 'name' | 'displayText'>[] = [
  { name: 'q-basic-bgcheck', displayText: 'Background check' },
  { name: 'q-basic-dob', displayText: '16 years or older' },
  { name: 'q-basic-auth', displayText: 'Authorized to work' },
  { name: 'q-exp-degree', displayText: 'Degree' },
]

type QualificationsProps = { list: readonly Qualification[]; onChange: (list: Qualification[]) => void }

function Qualifications({ list, onChange }: QualificationsProps) {
  const find = (name: string) => list.find((qualification) => qualification.name === name)
  const change = (name: string, patch: Partial<Qualification>) =>
    onChange(
      list.map((qualification) => (qualification.name === name ? { ...qualification, ...patch } : qualification)),
    )
  return (
    <Stack gap="sm">
      {seen.map(({ name, displayText }) => {
        const found = find(name)
        return (
          <Stack key={name} gap={8}>
            <Checkbox
              label={`${displayText} (${name})`}
              checked={found !== undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...list, { name, displayText, isPass: true, required: false }]
                    : list.filter((qualification) => qualification.name !== name),
                )
              }
            />
            {found && (
              <Group gap="md" pl={32}>
                <Checkbox
                  label="answered yes"
                  checked={found.isPass}
                  onChange={(event) => change(name, { isPass: event.currentTarget.checked })}
                />
                <Checkbox
                  label="required"
                  checked={found.required}
                  onChange={(event) => change(name, { required: event.currentTarget.checked })}
                />
                <NumberInput
                  aria-label={`Variant of ${displayText}`}
                  placeholder="variant"
                  w={100}
                  size="xs"
                  allowDecimal={false}
                  value={found.option ?? ''}
                  onChange={(value) => {
                    const { option: _, ...rest } = found
                    const next = value === '' ? rest : { ...rest, option: Number(value) }
                    onChange(list.map((qualification) => (qualification.name === name ? next : qualification)))
                  }}
                />
              </Group>
            )}
          </Stack>
        )
      })}
    </Stack>
  )
}
