import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { InvitationLink } from '../../components/invitation-link.tsx'
import { Section } from '../../components/section.tsx'
import type { Role } from '../../session.tsx'
import { RoleInput } from './roles.tsx'

/** Invites somebody, and shows the link once. */
export function InviteForm({ close }: { close: () => void }) {
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const invite = useChange('post', '/v1/operators')
  const again = () => {
    invite.reset()
    setEmail('')
    setName('')
  }
  return (
    <Section title="Invite somebody">
      {invite.data ? (
        <Stack>
          <InvitationLink invited={invite.data} />
          <Group>
            <Button variant="default" onClick={again}>
              Invite another
            </Button>
            <Button variant="default" onClick={close}>
              Done
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate({ body: { email: email.trim(), role, ...(name.trim() && { name: name.trim() }) } })
          }}
        >
          <Stack maw={480}>
            <TextInput
              label="E-mail"
              type="email"
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
              error={invite.error?.at('/email')}
              required
              autoComplete="off"
            />
            <TextInput
              label="Name"
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              error={invite.error?.at('/name')}
              autoComplete="off"
            />
            <RoleInput value={role} onChange={setRole} error={invite.error?.at('/role')} />
            <ProblemAlert problem={invite.error} />
            <Group>
              <Button type="submit" loading={invite.isPending}>
                Make the link
              </Button>
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  )
}
