import { Copyable, Page, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Facts } from '../../components/facts.tsx'
import { InvitationLink } from '../../components/invitation-link.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { type Role, roleNames, useSession } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { RoleInput } from './roles.tsx'

type Operator = Schema<'Operator'>

export function OperatorPage() {
  const { id = '' } = useParams({ strict: false })
  const operator = useQuery(get('/v1/operators/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={operator.data?.name ?? operator.data?.email ?? 'Operator'}
      back={{ to: '/administration', label: 'Operators' }}
    >
      <Wait query={operator}>{(found) => <Whole operator={found} />}</Wait>
    </Page>
  )
}

function Whole({ operator }: { operator: Operator }) {
  const { id, email, name, role, status, codes } = operator
  const own = useSession().operator.id === id
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
      <Section title="Person">
        <Facts
          facts={[
            ['E-mail', email],
            ['Name', name],
            ['Role', roleNames[role]],
            ['Status', <Status key="status" value={status} />],
            ['Codes', codes ? 'asked for besides the password' : 'not set up'],
            ['Invitation ends', operator.invitationExpiresAt && <Time key="inv" at={operator.invitationExpiresAt} />],
            ['Last signed in', operator.lastSignInAt ? <Time key="last" at={operator.lastSignInAt} /> : 'never'],
            ['Made', <Time key="made" at={operator.createdAt} />],
            ['Id', <Copyable key="id" value={id} label="id" />],
            [
              'Did',
              <PageLink key="did" to={`/administration/audit?actorId=${id}`}>
                What this person did
              </PageLink>,
            ],
          ]}
        />
      </Section>
      <Stack>
        <RoleForm operator={operator} own={own} />
        <WayIn operator={operator} own={own} />
      </Stack>
    </SimpleGrid>
  )
}

function RoleForm({ operator: { id, role }, own }: { operator: Operator; own: boolean }) {
  const [chosen, setChosen] = useState<Role>()
  const change = useChange('patch', '/v1/operators/{id}', {
    onDone: (changed) => {
      setChosen(undefined)
      toast(`The role is now ${roleNames[changed.role]}`)
    },
  })
  return (
    <Section title="What the person may do">
      <Stack>
        <RoleInput value={chosen ?? role} onChange={setChosen} />
        {own && <Text size="sm">This is you: with a lower role you cannot give yourself this one back.</Text>}
        <ProblemAlert problem={change.error} />
        <Group>
          <Button
            disabled={chosen === undefined || chosen === role}
            loading={change.isPending}
            onClick={() => chosen && change.mutate({ path: { id }, body: { role: chosen } })}
          >
            Change the role
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

function WayIn({ operator: { id, status, email }, own }: { operator: Operator; own: boolean }) {
  const [asking, setAsking] = useState(false)
  const invite = useChange('post', '/v1/operators/{id}/invite')
  const enable = useChange('patch', '/v1/operators/{id}', { onDone: () => toast(`${email} can sign in again`) })
  const disable = useChange('delete', '/v1/operators/{id}', {
    onDone: () => {
      setAsking(false)
      toast(`${email} is signed out, and cannot sign in`)
    },
  })
  return (
    <Section title="Signing in">
      <Stack>
        {status === 'disabled' ? (
          <Text>The person cannot sign in.</Text>
        ) : (
          <Text>
            A new link is for a forgotten password or a lost telephone: by it the person chooses a new password, and
            codes are off again. Until it is used everything stays as it is; an older link ends at once.
          </Text>
        )}
        {invite.data && <InvitationLink invited={invite.data} />}
        <ProblemAlert problem={invite.error ?? enable.error} />
        <Group>
          {status === 'disabled' ? (
            <Button
              loading={enable.isPending}
              onClick={() => enable.mutate({ path: { id }, body: { status: 'active' } })}
            >
              Enable
            </Button>
          ) : (
            <>
              <Button
                variant="default"
                loading={invite.isPending}
                onClick={() => invite.mutate({ path: { id }, body: {} })}
              >
                Make a new link
              </Button>
              <Button variant="default" onClick={() => setAsking(true)}>
                Disable
              </Button>
            </>
          )}
        </Group>
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title={`Disable ${email}?`}
          confirm="Disable"
          color="red"
          onConfirm={() => disable.mutate({ path: { id } })}
          pending={disable.isPending}
          problem={disable.error}
        >
          <Text>
            {own ? 'This is you. ' : ''}The person is signed out everywhere at once, and cannot sign in. What the person
            did stays on record.
          </Text>
        </ConfirmDialog>
      </Stack>
    </Section>
  )
}
