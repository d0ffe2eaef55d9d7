import { ProblemAlert } from '@gangway/ui'
import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { ApplyInput, Applying } from '../api-types.ts'

type Field = 'firstName' | 'lastName' | 'email'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'es', label: 'Spanish' },
  { value: 'fr', label: 'French' },
  { value: 'nl', label: 'Dutch' },
  { value: 'pl', label: 'Polish' },
]

const empty: Required<ApplyInput> = {
  firstName: '',
  lastName: '',
  email: '',
  phoneNumber: '',
  language: 'en',
  resume: '',
}

function faultsOf({ firstName, lastName, email }: ApplyInput): Partial<Record<Field, string>> {
  return {
    ...(firstName.trim() === '' && { firstName: 'Your first name is needed' }),
    ...(lastName.trim() === '' && { lastName: 'Your last name is needed' }),
    ...(!/^[^\s@]+@[^\s@]+$/.test(email.trim()) && { email: 'An e-mail address is needed, such as ann@example.com' }),
  }
}

/** The applicant's own details; with them the application begins. */
export function ApplyForm({ jobId, withAssessment }: { jobId: string; withAssessment: boolean }) {
  const navigate = useNavigate()
  const [input, setInput] = useState(empty)
  const [tried, setTried] = useState(false)
  const apply = useChange<ApplyInput, Applying>((body) => ({
    method: 'POST',
    path: `/api/smartrecruiters/postings/${jobId}/applications`,
    body,
  }))
  const faults = faultsOf(input)
  const text = (key: Exclude<keyof ApplyInput, 'language'>) => ({
    id: `apply-${key}`,
    value: input[key],
    onChange: (event: { currentTarget: { value: string } }) => setInput({ ...input, [key]: event.currentTarget.value }),
    error: tried && key in faults ? faults[key as Field] : undefined,
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(faults)
    if (first) {
      document.getElementById(`apply-${first}`)?.focus()
      return
    }
    const { phoneNumber, resume, ...rest } = input
    apply.mutate(
      {
        ...rest,
        firstName: rest.firstName.trim(),
        lastName: rest.lastName.trim(),
        email: rest.email.trim(),
        ...(phoneNumber.trim() && { phoneNumber: phoneNumber.trim() }),
        ...(resume.trim() && { resume }),
      },
      { onSuccess: ({ id }) => navigate({ to: `/smartrecruiters/applying/${id}` }) },
    )
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Application">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First name" autoComplete="given-name" withAsterisk {...text('firstName')} />
          <TextInput label="Last name" autoComplete="family-name" withAsterisk {...text('lastName')} />
          <TextInput label="E-mail" type="email" autoComplete="email" withAsterisk {...text('email')} />
          <TextInput label="Phone" type="tel" autoComplete="tel" {...text('phoneNumber')} />
        </SimpleGrid>
        <Select
          label="Language"
          description="The partner is told it, for its assessment."
          data={languages}
          value={input.language}
          onChange={(language) => language && setInput({ ...input, language })}
          allowDeselect={false}
          maw={280}
        />
        <Textarea label="Résumé" description="As text." autosize minRows={3} maxRows={12} {...text('resume')} />
        <ProblemAlert problem={apply.error} />
        <div>
          <Button type="submit" size="md" loading={apply.isPending}>
            {withAssessment ? 'Continue to the assessment' : 'Continue'}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
