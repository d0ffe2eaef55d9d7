import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { InviteSection } from '../../components/invite-section.tsx'
import type { Role } from '../../session.tsx'
import { RoleInput } from './roles.tsx'

const nobody = { email: '', name: '' }

/** Invites an operator. */
export function InviteForm({ close }: { close: () => void }) {
  const [person, setPerson] = useState(nobody)
  const [role, setRole] = useState<Role>('viewer')
  const invite = useChange('post', '/v1/operators')
  const field = (name: keyof typeof nobody) => ({
    value: person[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setPerson({ ...person, [name]: event.currentTarget.value }),
    error: invite.error?.at(`/${name}`),
    autoComplete: 'off',
  })
  const submit = () => {
    const [email, name] = [person.email.trim(), person.name.trim()]
    invite.mutate({ body: { email, role, ...(name && { name }) } })
  }
  return (
    <InviteSection invite={invite} onSubmit={submit} empty={() => setPerson(nobody)} close={close}>
      <TextInput label="E-mail" type="email" required {...field('email')} />
      <TextInput label="Name" {...field('name')} />
      <RoleInput value={role} onChange={setRole} error={invite.error?.at('/role')} />
    </InviteSection>
  )
}
