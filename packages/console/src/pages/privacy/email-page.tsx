import { EmptyState, Page } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { type Filters, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { PersonLink } from '../../components/people-list.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { May, useMay } from '../../session.tsx'
import { EraseSection } from './erase-section.tsx'

const filters: Filters<{ email: string }> = { email: text }

export function EmailPage() {
  const [{ email }] = useFilters(filters)
  const may = useMay()
  const back = { to: '/privacy', label: 'Privacy' }
  if (email === undefined || !may('read')) {
    return (
      <Page title="By e-mail" back={back}>
        <EmptyState title="There is nobody to look for">Enter an e-mail address on the page before.</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={`Whoever has the e-mail ${email}`} back={back}>
      <Stack>
        <Section title="Candidates">
          <ByEmail email={email} />
          <Text size="sm" c="dimmed" mt="sm">
            Assessment orders and refused messages with this e-mail are not listed here. Erasing looks through them too,
            and its receipt says how many it found.
          </Text>
        </Section>
        <May scope="admin">
          <EraseSection key={email} who={{ email }} name={email} word={email} />
        </May>
      </Stack>
    </Page>
  )
}

function ByEmail({ email }: { email: string }) {
  const list = useList('/v1/candidates', { email })
  return (
    <RecordList
      list={list}
      label="Candidates with this e-mail"
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ id, ...person }) => <PersonLink to={`/privacy/people/${id}`} person={person} /> },
        { title: 'Connection', cell: ({ connectionId }) => <ConnectionLink id={connectionId} /> },
      ]}
      empty={<Text size="sm">No candidate has it.</Text>}
    />
  )
}
