import { Time } from '@gangway/ui'
import { Badge, Button } from '@mantine/core'
import { useChange } from '../../api/changes.tsx'
import type { List } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { roleNames, signOut, useSession } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'

type Session = Schema<'Session'>

/** Sessions, each with a way to end it. */
export function SessionList({ list, whose }: { list: List<Session>; whose: boolean }) {
  const person = {
    title: 'Person',
    cell: ({ operator: { name, email, role } }: Session) => `${name ?? email}, ${roleNames[role]}`,
  }
  return (
    <RecordList
      list={list}
      label="Sessions"
      rowKey={({ id }) => id}
      columns={[
        ...(whose ? [person] : []),
        { title: 'Signed in', cell: ({ createdAt }) => <Time at={createdAt} /> },
        { title: 'Last used', cell: ({ lastUsedAt }) => <Time at={lastUsedAt} /> },
        { title: 'Ends', cell: ({ expiresAt }) => <Time at={expiresAt} /> },
        { title: 'Sign out', cell: (session) => <End session={session} /> },
      ]}
      empty={null}
    />
  )
}

function End({ session: { id, operator, createdAt } }: { session: Session }) {
  const here = useSession().id === id
  const end = useChange('delete', '/v1/sessions/{id}', { onDone: () => toast('Signed out there') })
  if (here) {
    return (
      <>
        <Badge color="teal" variant="light" tt="none" mr="xs">
          this one
        </Badge>
        <Button size="xs" variant="default" onClick={() => void signOut()}>
          Sign out here
        </Button>
      </>
    )
  }
  const at = new Date(createdAt).toLocaleString()
  return (
    <Button
      size="xs"
      variant="default"
      loading={end.isPending}
      onClick={() => end.mutate({ path: { id } })}
      aria-label={`Sign out ${operator.name ?? operator.email}, signed in ${at}`}
    >
      Sign out
    </Button>
  )
}
