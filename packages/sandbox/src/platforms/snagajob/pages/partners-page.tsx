import { DataTable, EmptyState, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import type { Partner } from '../api-types.ts'

export function PartnersPage() {
  const partners = useQuery(fromApi<{ data: Partner[] }>('/api/snagajob/partners'))
  const [opened, { open, close }] = useDisclosure()
  const register = <Button onClick={open}>Register a partner</Button>
  return (
    <Page
      title="Partners"
      about="Who may call Snagajob, and whom it sends applications to. Registered here in a moment; with Snagajob, by its intake form."
      actions={register}
    >
      <Modal opened={opened} onClose={close} title="Register a partner">
        <NewPartner />
      </Modal>
      <Wait query={partners}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No partner yet" actions={register}>
              A gateway that starts this sandbox registers itself. For any other program, register a partner and give
              the program its credentials.
            </EmptyState>
          ) : (
            <DataTable
              label="Partners"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                { title: 'Name', cell: ({ id, name }) => <PageLink to={`/snagajob/partners/${id}`}>{name}</PageLink> },
                { title: 'Partner key', cell: ({ partnerKey }) => partnerKey },
                { title: 'Accounts', cell: ({ accounts }) => accounts.map(({ name }) => name).join(', ') || '–' },
                { title: 'Registered', cell: ({ createdAt }) => <Time at={createdAt} /> },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}

function NewPartner() {
  const [name, setName] = useState('')
  const navigate = useNavigate()
  const create = useChange<string, Partner>((input) => ({
    method: 'POST',
    path: '/api/snagajob/partners',
    body: { name: input },
  }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate(name, { onSuccess: ({ id }) => navigate({ to: `/snagajob/partners/${id}` }) })
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="Credentials are made at random."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
        />
        <ProblemAlert problem={create.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            Register
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
