import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { InvitationLink } from '../../components/invitation-link.tsx'
import { Section } from '../../components/section.tsx'

const nobody = { email: '', name: '', externalRef: '' }

/** Invites one of a customer's people, and shows the link once. */
export function InviteAccount({ close }: { close: () => void }) {
  const [person, setPerson] = useState(nobody)
  const invite = useChange('post', '/v1/accounts')
  const field = (name: keyof typeof nobody) => ({
    value: person[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setPerson({ ...person, [name]: event.currentTarget.value }),
    error: invite.error?.at(`/${name}`),
    required: true,
    autoComplete: 'off',
  })
  return (
    <Section title="Invite somebody">
      {invite.data ? (
        <Stack>
          <InvitationLink invited={invite.data} />
          <Group>
            <Button variant="default" onClick={close}>
              Done
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const { email, name, externalRef } = person
            invite.mutate({ body: { email: email.trim(), name: name.trim(), externalRef: externalRef.trim() } })
          }}
        >
          <Stack maw={480}>
            <TextInput label="E-mail" type="email" {...field('email')} />
            <TextInput label="Name" {...field('name')} />
            <TextInput
              label="Customer"
              description="The external reference: your own name for the customer, which the connection then has."
              {...field('externalRef')}
            />
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
