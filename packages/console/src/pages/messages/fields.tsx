import { DataTable } from '@gangway/ui'
import { Button, Center, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import type { Message } from './words.tsx'

type Entry = NonNullable<Message['trace']>[number]

const outcomes = ['kept', 'coerced', 'dropped'] as const
const shownAtFirst = 40

/** What became of every field of the body. What was changed or left out is what one looks for. */
export function Fields({ trace }: { trace: readonly Entry[] }) {
  const [outcome, setOutcome] = useState<string>('all')
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(shownAtFirst)
  const counts = Object.fromEntries(
    outcomes.map((each) => [each, trace.filter((entry) => entry.outcome === each).length]),
  )
  const wanted = trace.filter(
    (entry) =>
      (outcome === 'all' || entry.outcome === outcome) &&
      `${entry.from} ${entry.to ?? ''} ${entry.note ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <Section title="Fields">
      <Group mb="sm" align="flex-end">
        <TextInput
          label="Find a field"
          placeholder="Part of its name or note"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          style={{ flex: '1 1 14rem' }}
        />
        <SegmentedControl
          aria-label="What became of it"
          value={outcome}
          onChange={setOutcome}
          transitionDuration={0}
          data={[
            { value: 'all', label: `All ${trace.length}` },
            ...outcomes.map((value) => ({ value, label: `${counts[value]} ${value}` })),
          ]}
        />
      </Group>
      {wanted.length === 0 ? (
        <Text c="dimmed">No field is like that.</Text>
      ) : (
        <DataTable
          label="Fields"
          rows={wanted.slice(0, shown)}
          rowKey={(entry) => `${entry.from} ${entry.to} ${trace.indexOf(entry)}`}
          columns={[
            { title: 'In the body', cell: ({ from }) => <code>{from || '(all of it)'}</code> },
            { title: 'In the record', cell: ({ to }) => (to === null ? '–' : <code>{to}</code>) },
            { title: 'Outcome', cell: (entry) => <Status value={entry.outcome} color={colors[entry.outcome]} /> },
            { title: 'Note', cell: ({ note }) => note ?? '–' },
          ]}
        />
      )}
      {wanted.length > shown && (
        <Center mt="md">
          <Button variant="default" onClick={() => setShown(wanted.length)}>
            Show all {wanted.length}
          </Button>
        </Center>
      )}
    </Section>
  )
}

const colors: Record<Entry['outcome'], string> = { kept: 'teal', coerced: 'orange', dropped: 'gray' }
