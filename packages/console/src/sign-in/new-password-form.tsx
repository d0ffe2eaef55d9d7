import { ProblemAlert } from '@gangway/ui'
import { Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../api/problem.tsx'

/** What somebody enters who is to be an operator. */
export type NewPerson = { email: string; name: string; password: string }

type FormProps = {
  /** Whether the address is asked for; an invitation has it already. */
  askEmail: boolean
  action: string
  problem: Problem | null
  pending: boolean
  onSubmit: (person: NewPerson) => void
}

export function NewPasswordForm({ askEmail, action, problem, pending, onSubmit }: FormProps) {
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit({ email, name: name.trim(), password })
  }
  return (
    <Paper withBorder p="lg" component="form" onSubmit={submit}>
      <Stack>
        {askEmail && (
          <TextInput
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            error={problem?.at('/email')}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        )}
        <TextInput
          label="Name"
          description="How colleagues see you; may be left out"
          name="name"
          autoComplete="name"
          value={name}
          error={problem?.at('/name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          description="12 characters or more. A few words that only you would put together are good."
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          error={problem?.at('/password')}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <ProblemAlert problem={problem} />
        <Button type="submit" loading={pending}>
          {action}
        </Button>
      </Stack>
    </Paper>
  )
}

/** What stands behind the `#` of the link that led here; it is never sent on with a request for a page. */
export const linkToken = () => decodeURIComponent(location.hash.slice(1))
