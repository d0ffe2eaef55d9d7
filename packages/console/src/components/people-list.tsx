import { PageLink, Time } from '@gangway/ui'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useList } from '../api/queries.tsx'
import { ConnectionLink } from './connection-input.tsx'
import { type Person, personName } from './person.tsx'
import { RecordList } from './record-list.tsx'

type PeopleProps = {
  /** Words of names and e-mails, and whose candidates; without, everybody. */
  sought: { q?: string | undefined; connectionId?: string | undefined }
  /** Where each of them leads. */
  to: (id: string) => string
  empty: ReactNode
}

/** Candidates, the newest first. */
export function PeopleList({ sought, to, empty }: PeopleProps) {
  const list = useList('/v1/candidates', sought)
  return (
    <RecordList
      list={list}
      label="Candidates"
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ id, ...person }) => <PersonLink to={to(id)} person={person} /> },
        { title: 'Telephone', cell: ({ phones }) => phones?.[0]?.number ?? '–' },
        { title: 'Connection', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
        { title: 'Known since', cell: ({ createdAt }) => <Time at={createdAt} /> },
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
