import { Wait } from '@gangway/ui'
import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import type { Platform } from '../../components/words.tsx'
import { toast } from '../../shell/toasts.tsx'
import { FieldInputs, isUnreadable } from './field-input.tsx'
import { type PlatformFields, usePlatformFields } from './field-schema.tsx'
import { guides } from './guides.tsx'
import { MoreSettings } from './more-settings.tsx'

type NewProps = { platform: Platform; onDone: (id: string) => void }

/** A new registration, or one that is there already. */
export function NewRegistration({ platform, onDone }: NewProps) {
  const fields = usePlatformFields('registration', platform)
  const there = useQuery(get('/v1/registrations', { query: { platform, status: 'active', limit: 200 } }))
  const known = there.data?.data ?? []
  return (
    <Stack>
      {known.length > 0 && (
        <Select
          label="A registration that is there already"
          placeholder="or make a new one below"
          data={known.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(id) => id && onDone(id)}
          maw={480}
        />
      )}
      <Wait query={fields}>{(found) => <Form platform={platform} fields={found} onDone={onDone} />}</Wait>
    </Stack>
  )
}

function Form({ platform, fields, onDone }: NewProps & { fields: PlatformFields }) {
  const [name, setName] = useState('')
  const [credentials, setCredentials] = useState<unknown>({})
  const [settings, setSettings] = useState<Record<string, unknown>>({})
  const create = useChange('post', '/v1/registrations', {
    onDone: ({ id }) => {
      toast('The registration is made')
      onDone(id)
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        // What the platform needs is checked by /v1, each fault with its place.
        create.mutate({ body: { platform, name: name.trim(), credentials, settings } as never })
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description={
            platform === 'smartrecruiters' ? 'Customers read it as your name on the consent page.' : 'For yourselves.'
          }
          placeholder={guides[platform].registrationName}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={create.error?.at('/name')}
          required
          maxLength={200}
          maw={480}
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
          submit="Make the registration"
          pending={create.isPending}
          disabled={name.trim() === '' || isUnreadable(settings)}
        />
      </Stack>
    </form>
  )
}
