import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Client, ClientInput } from '../api-types.ts'

/** A new client by its name; credentials are made up. */
export function NewClient({ made }: { made: (client: Client) => void }) {
  const [name, setName] = useState('')
  const [importUrl, setImportUrl] = useState('')
  const create = useChange<ClientInput, Client>((body) => ({ method: 'POST', path: '/api/candidatehub/clients', body }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const url = importUrl.trim()
        create.mutate({ name, ...(url && { importUrl: url }) }, { onSuccess: made })
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="Ids, API key and secret are made at random; all of them can be changed."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
        />
        <TextInput
          label="Import URL"
          description="Where the client receives candidates. It can be given later."
          placeholder="https://…"
          value={importUrl}
          onChange={(event) => setImportUrl(event.currentTarget.value)}
        />
        <ProblemAlert problem={create.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            Make the client
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
