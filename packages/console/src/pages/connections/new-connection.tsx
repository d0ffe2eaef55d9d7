import { Copyable, PageLink, Wait } from '@gangway/ui'
import { Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { toast } from '../../shell/toasts.tsx'
import { FieldInputs, isUnreadable } from './field-input.tsx'
import { memberNames, type PlatformFields, usePlatformFields } from './field-schema.tsx'
import { guides } from './guides.tsx'
import { Meaning } from './meaning.tsx'
import { MoreSettings } from './more-settings.tsx'

type NewProps = {
  registration: Schema<'Registration'>
  onDone: (made: Schema<'CreatedConnection'>) => void
}

/** A customer's account on a platform: by the customer itself where there is a consent page, or entered here. */
export function NewConnection({ registration, onDone }: NewProps) {
  const fields = usePlatformFields('connection', registration.platform)
  const { consent } = registration.urls
  const form = (
    <Wait query={fields}>{(found) => <Form registration={registration} fields={found} onDone={onDone} />}</Wait>
  )
  if (!consent) return form
  return (
    <Stack>
      <Text>
        Usually your customers connect by themselves: an administrator presses Connect in SmartRecruiters, which opens
        your consent page. They sign in there at your provider of identities, or with accounts that you{' '}
        <PageLink to="/connections/accounts">invite</PageLink>. Each then appears among the connections.
      </Text>
      <Copyable value={consent} label="address of the consent page" />
      <details>
        <Text component="summary" style={{ cursor: 'pointer' }}>
          Enter a company by hand
        </Text>
        <Stack mt="sm">{form}</Stack>
      </details>
    </Stack>
  )
}

function Form({ registration, fields, onDone }: NewProps & { fields: PlatformFields }) {
  const { account } = guides[registration.platform]
  const [name, setName] = useState('')
  const [remoteId, setRemoteId] = useState('')
  const [externalRef, setExternalRef] = useState('')
  const [credentials, setCredentials] = useState<unknown>({})
  const [settings, setSettings] = useState<Record<string, unknown>>({})
  const create = useChange('post', '/v1/connections', {
    onDone: (made) => {
      toast('The connection is made')
      onDone(made)
    },
  })
  const common = { required: true, maxLength: 200, maw: 480, autoComplete: 'off' }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const body = {
          registrationId: registration.id,
          name: name.trim(),
          remoteId: remoteId.trim(),
          ...(externalRef.trim() && { externalRef: externalRef.trim() }),
          ...(memberNames(fields.credentials).length > 0 && { credentials }),
          settings,
        }
        // What the platform needs is checked by /v1, each fault with its place.
        create.mutate({ body: body as never })
      }}
    >
      <Stack>
        <TextInput
          label="Customer’s name"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={create.error?.at('/name')}
          {...common}
        />
        <TextInput
          label={account.label}
          description={<Meaning text={account.description} />}
          value={remoteId}
          onChange={({ currentTarget }) => setRemoteId(currentTarget.value)}
          error={create.error?.at('/remoteId')}
          {...common}
        />
        <TextInput
          label="Your own name for it"
          description="The external reference, such as the customer’s number with you. It may be left out."
          value={externalRef}
          onChange={({ currentTarget }) => setExternalRef(currentTarget.value)}
          error={create.error?.at('/externalRef')}
          {...common}
          required={false}
        />
        <FieldInputs
          schema={fields.credentials}
          value={credentials}
          onChange={setCredentials}
          pointer="/credentials"
          problem={create.error}
          secret
        />
        <MoreSettings schema={fields.settings} value={settings} onChange={setSettings} problem={create.error} />
        <FormFoot
          problem={create.error}
          submit="Make the connection"
          pending={create.isPending}
          disabled={name.trim() === '' || remoteId.trim() === '' || isUnreadable(settings)}
        />
      </Stack>
    </form>
  )
}
