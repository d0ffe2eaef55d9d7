import { Copyable, EmptyState, PageLink, Time } from '@gangway/ui'
import { Alert, Button, Group, Radio, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { type Filters, oneOf, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, Status } from '../../components/words.tsx'
import { type Scope, scopes } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { AdministrationPage } from './administration-page.tsx'

type ApiKey = Schema<'ApiKey'>

const meanings: Record<Scope, string> = {
  read_redacted: 'Reads everything, with people masked.',
  read: 'Reads everything but secrets.',
  write: 'Changes things too. Enough for your own system.',
  admin: 'Sees to operators and API keys besides.',
}

const filters: Filters<{ revoked: 'true' }> = { revoked: oneOf(['true']) }

export function ApiKeysPage() {
  const [{ revoked }, change] = useFilters(filters)
  const [making, setMaking] = useState(false)
  const list = useList('/v1/api-keys', revoked ? { revoked: true } : {})
  return (
    <AdministrationPage
      title="API keys"
      about="With a key your own systems use /v1. Give each system its own, so that one can be revoked alone."
      actions={!making && <Button onClick={() => setMaking(true)}>Make a key</Button>}
    >
      <Stack>
        {making && <NewKey close={() => setMaking(false)} />}
        <Switch
          label="Show revoked keys too"
          checked={revoked !== undefined}
          onChange={({ currentTarget }) => change({ revoked: currentTarget.checked ? 'true' : undefined })}
        />
        <RecordList
          list={list}
          label="API keys"
          rowKey={({ id }) => id}
          columns={[
            { title: 'Name', cell: ({ name }) => name },
            { title: 'Scope', cell: ({ scope }) => inWords(scope) },
            { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
            {
              title: 'Used for',
              cell: ({ id }) => <PageLink to={`/administration/audit?actorId=${id}`}>What it changed</PageLink>,
            },
            { title: 'Id', cell: ({ id }) => <Copyable value={id} label="id" /> },
            { title: 'Revoke', cell: (key) => <Revoke apiKey={key} /> },
          ]}
          empty={
            <EmptyState
              title="There is no key yet"
              actions={
                <Button variant="default" onClick={() => setMaking(true)}>
                  Make a key
                </Button>
              }
            >
              Your own system needs one to read what came in. The one that the first start printed is not listed here.
            </EmptyState>
          }
        />
      </Stack>
    </AdministrationPage>
  )
}

function NewKey({ close }: { close: () => void }) {
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('write')
  const create = useChange('post', '/v1/api-keys')
  if (create.data) {
    return (
      <Section title={`The key “${create.data.name}”`}>
        <Stack>
          <Alert color="orange" title="Copy it now: it is shown this once" role="status">
            <Copyable value={create.data.key} label="key" />
          </Alert>
          <Group>
            <Button variant="default" onClick={close}>
              I have it
            </Button>
          </Group>
        </Stack>
      </Section>
    )
  }
  return (
    <Section title="Make a key">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate({ body: { name: name.trim(), scope } })
        }}
      >
        <Stack maw={480}>
          <TextInput
            label="Name"
            description="The system that uses it."
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={create.error?.at('/name')}
            required
            maxLength={200}
          />
          <Radio.Group label="Scope" value={scope} onChange={(chosen) => setScope(chosen as Scope)}>
            <Stack gap={6} mt={6}>
              {scopes.map((each) => (
                <Radio key={each} value={each} label={inWords(each)} description={meanings[each]} />
              ))}
            </Stack>
          </Radio.Group>
          <FormFoot
            problem={create.error}
            submit="Make the key"
            pending={create.isPending}
            disabled={name.trim() === ''}
            onCancel={close}
          />
        </Stack>
      </form>
    </Section>
  )
}

function Revoke({ apiKey: { id, name, revokedAt } }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false)
  const revoke = useChange('delete', '/v1/api-keys/{id}', {
    onDone: () => {
      setAsking(false)
      toast(`The key ${name} is revoked`)
    },
  })
  if (revokedAt) {
    return (
      <>
        <Status value="revoked" /> <Time at={revokedAt} />
      </>
    )
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke ${name}?`}
        confirm="Revoke"
        color="red"
        onConfirm={() => revoke.mutate({ path: { id } })}
        pending={revoke.isPending}
        problem={revoke.error}
      >
        <Text>Whatever uses it is refused from now on. This cannot be taken back: make a new key instead.</Text>
      </ConfirmDialog>
    </>
  )
}
