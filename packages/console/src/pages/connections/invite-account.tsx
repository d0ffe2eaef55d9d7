import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { InviteSection } from '../../components/invite-section.tsx'

const nobody = { email: '', name: '', externalRef: '' }

/** Invites one of a customer's people. */
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
  const submit = () => {
    const { email, name, externalRef } = person
    invite.mutate({ body: { email: email.trim(), name: name.trim(), externalRef: externalRef.trim() } })
  }
  return (
    <InviteSection invite={invite} onSubmit={submit} empty={() => setPerson(nobody)} close={close}>
      <TextInput label="E-mail" type="email" {...field('email')} />
      <TextInput label="Name" {...field('name')} />
      <TextInput
        label="Customer"
        description="The external reference: your own name for the customer, which the connection then has."
        {...field('externalRef')}
      />
    </InviteSection>
  )
}
