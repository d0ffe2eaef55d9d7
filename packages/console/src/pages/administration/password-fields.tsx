import { PasswordInput } from '@mantine/core'
import type { Ref } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { useSession } from '../../session.tsx'

type FieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  problem: Problem | null
  ref: Ref<HTMLInputElement>
}

/** The password that holds, by which somebody shows that it is them; and for a password manager, whose it is. */
export function OwnPasswordInput({ label, value, onChange, problem, ref }: FieldProps) {
  const { operator } = useSession()
  return (
    <>
      <input type="email" name="username" autoComplete="username" value={operator.email} readOnly hidden />
      <PasswordInput
        label={label}
        name="password"
        autoComplete="current-password"
        required
        ref={ref}
        value={value}
        error={isPasswordWrong(problem) && 'This is not your password. Forgotten? An admin can make you a new link.'}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </>
  )
}

export const isPasswordWrong = (problem: Problem | null) => problem?.code === 'sign_in_failed'
