import { PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { Section } from '../../components/section.tsx'
import { toast } from '../../shell/toasts.tsx'
import { isPasswordWrong, OwnPasswordInput } from './password-fields.tsx'

/** Another password for oneself. */
export function PasswordSection() {
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const passwordInput = useRef<HTMLInputElement>(null)
  const newInput = useRef<HTMLInputElement>(null)
  const change = useChange('put', '/v1/sessions/current/password', {
    onDone: () => {
      setPassword('')
      setNewPassword('')
      toast('Your new password holds. Wherever else you were signed in, you are signed out')
    },
  })
  const { error } = change
  const newFault = error?.at('/newPassword')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { body: { password, newPassword } },
      {
        onError: (problem) => {
          if (isPasswordWrong(problem)) passwordInput.current?.focus()
          else if (problem.at('/newPassword')) newInput.current?.focus()
        },
      },
    )
  }
  return (
    <Section title="Password">
      <form onSubmit={submit}>
        <Stack maw={480}>
          <OwnPasswordInput
            label="Your password now"
            value={password}
            onChange={setPassword}
            problem={error}
            ref={passwordInput}
          />
          <PasswordInput
            label="New password"
            description="12 characters or more. A few words that only you would put together are good."
            name="newPassword"
            autoComplete="new-password"
            minLength={12}
            required
            ref={newInput}
            value={newPassword}
            error={newFault}
            onChange={({ currentTarget }) => setNewPassword(currentTarget.value)}
          />
          <Text size="sm">Wherever else you are signed in, you are signed out by it.</Text>
          <FormFoot
            problem={isPasswordWrong(error) || newFault ? null : error}
            submit="Change the password"
            pending={change.isPending}
          />
        </Stack>
      </form>
    </Section>
  )
}
