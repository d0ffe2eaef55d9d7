import { Copyable, ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, Switch, TextInput } from '@mantine/core'
import { type ChangeEvent, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Source, SourceInput } from '../api-types.ts'

/** A source, new or kept. */
export function SourceForm({ source, done }: { source: Source | null; done: () => void }) {
  const [name, setName] = useState(source?.name ?? '')
  const [hubSourceId, setHubSourceId] = useState(source?.hubSourceId ?? '')
  const [secret, setSecret] = useState(source?.secret ?? '')
  const [board, setBoard] = useState(source?.board ?? null)
  const save = useChange<SourceInput, Source>((body) =>
    source === null
      ? { method: 'POST', path: '/api/candidatehub/sources', body }
      : { method: 'PATCH', path: `/api/candidatehub/sources/${source.id}`, body },
  )
  const remove = useChange<void>(() => ({ method: 'DELETE', path: `/api/candidatehub/sources/${source?.id}` }))
  const typed = (set: (value: string) => void) => (event: ChangeEvent<HTMLInputElement>) =>
    set(event.currentTarget.value)
  return (
    <form
      aria-label="Source"
      onSubmit={(event) => {
        event.preventDefault()
        const input = { name, board, ...(hubSourceId && { hubSourceId }), ...(secret && { secret }) }
        save.mutate(input, { onSuccess: done })
      }}
    >
      <Stack>
        <TextInput label="Name" value={name} onChange={typed(setName)} required data-autofocus />
        <TextInput
          label="hub_source_id"
          description="Also X-CHUB-SOURCE of what it sends in. Empty: made up."
          value={hubSourceId}
          onChange={typed(setHubSourceId)}
        />
        {source && (
          <div>
            <Copyable value={source.secret} secret label="the secret" />
          </div>
        )}
        <TextInput
          label={source ? 'Another secret' : 'Secret'}
          description="Signs what this source sends in. Empty: made up."
          type="password"
          autoComplete="off"
          value={secret}
          onChange={typed(setSecret)}
        />
        <div>
          <Switch
            label="Ask for basic authentication"
            description="When this source pushes prepopulation data."
            checked={board !== null}
            onChange={(event) => setBoard(event.currentTarget.checked ? { username: '', password: '' } : null)}
          />
          <Convention item="5.2">The documentation mentions it; how it is meant could not be read.</Convention>
        </div>
        {board && (
          <Group grow>
            <TextInput
              label="User name"
              required
              value={board.username}
              onChange={(event) => setBoard({ ...board, username: event.currentTarget.value })}
            />
            <TextInput
              label="Password"
              required
              type="password"
              autoComplete="off"
              value={board.password}
              onChange={(event) => setBoard({ ...board, password: event.currentTarget.value })}
            />
          </Group>
        )}
        <ProblemAlert problem={save.error ?? remove.error} />
        <Group justify="space-between">
          {source ? (
            <Button
              variant="subtle"
              color="red"
              onClick={() => remove.mutate(undefined, { onSuccess: done })}
              loading={remove.isPending}
            >
              Remove this source
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
