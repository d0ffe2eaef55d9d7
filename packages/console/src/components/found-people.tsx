import { PageLink, Time } from '@gangway/ui'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useList } from '../api/queries.tsx'
import { ConnectionLink } from './connection-input.tsx'
import { type Person, personName } from './person.tsx'
import { RecordList } from './record-list.tsx'

type Sought = { q: string; connectionId?: string | undefined }
type Found = { id: string; person: Person; connectionId: string; applications: number; receivedAt: string }

type FoundProps = {
  sought: Sought
  /** Where each of them leads. */
  to: (id: string) => string
  empty: ReactNode
}

/** Candidates by the words of their applications: names, e-mails, documents. Who applied last comes first. */
export function FoundPeople({ sought, to, empty }: FoundProps) {
  const list = useList('/v1/applications', { q: sought.q, connectionId: sought.connectionId })
  return (
    <RecordList
      list={{ ...list, rows: list.rows && peopleOf(list.rows) }}
      label="People"
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ id, person }) => <PersonLink to={to(id)} person={person} /> },
        { title: 'Connection', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
        { title: 'Applications found', cell: ({ applications }) => applications },
        { title: 'The last one', cell: ({ receivedAt }) => <Time at={receivedAt} /> },
      ]}
      empty={empty}
    />
  )
}

/** A person's name, leading somewhere, and their e-mail. */
export function PersonLink({ to, person }: { to: string; person: Person }) {
  return (
    <>
      <PageLink to={to}>{personName(person)}</PageLink>
      <Text size="sm" c="dimmed">
        {person.emails?.join(', ')}
      </Text>
    </>
  )
}

type Application = { candidate: Person & { id: string }; connectionId: string; receivedAt: string }

function peopleOf(applications: readonly Application[]): Found[] {
  const byCandidate = Map.groupBy(applications, ({ candidate }) => candidate.id)
  return [...byCandidate].map(([id, own]) => {
    const { candidate, connectionId, receivedAt } = own[0]!
    return { id, person: candidate, connectionId, applications: own.length, receivedAt }
  })
}
