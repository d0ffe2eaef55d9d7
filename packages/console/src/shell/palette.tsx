import { Modal, Text, TextInput, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { areas, placeOf } from '../areas.tsx'
import { signOut, useMay } from '../session.tsx'
import { useSoughtPeople } from './sought-people.tsx'

type Entry = { key: string; label: string; hint?: string; run: () => void }

/** An id of a record, wherever it stands in what was pasted. */
const recordId = /\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g

/** Finds pages and deeds by their names, any record by its id, and people by their names and e-mails. */
export function Palette({ close }: { close: () => void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const entries = useEntries(typed)
  const chosen = Math.min(at, entries.length - 1)
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((chosen + step + entries.length) % Math.max(1, entries.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[chosen])
    }
  }
  return (
    <Modal opened onClose={close} withCloseButton={false} padding="sm" yOffset="10vh" aria-label="Go to">
      <TextInput
        data-autofocus
        aria-label="A page, a person, or the id of a record"
        placeholder="A page, a person, or the id of a record"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={entries[chosen] && `${list}-${chosen}`}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Places and deeds" className="palette-list">
        {entries.map((entry, i) => (
          <UnstyledButton
            key={entry.key}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className="palette-entry"
            onMouseMove={() => setAt(i)}
            onClick={() => run(entry)}
          >
            <span className="breakable">{entry.label}</span>
            {entry.hint && (
              <Text span size="xs" c="dimmed">
                {entry.hint}
              </Text>
            )}
          </UnstyledButton>
        ))}
      </div>
      {entries.length === 0 && (
        <Text c="dimmed" size="sm" p="xs" role="status">
          There is no page and no person of this name. An id looks like app_01ja2b3c4d5e6f7g8h9jkmnpqr.
        </Text>
      )}
    </Modal>
  )
}

function useEntries(typed: string): Entry[] {
  const navigate = useNavigate()
  const may = useMay()
  const { setColorScheme } = useMantineColorScheme()
  const go = (to: string) => () => void navigate({ href: `/console${to}` })
  const people = useSoughtPeople(typed)
  const records = [...new Set(typed.match(recordId) ?? [])].flatMap((id) => {
    const place = placeOf(id)
    return place ? [{ key: id, label: id, hint: 'Open', run: go(place) }] : []
  })
  if (records.length > 0) return records
  const offered = areas.filter(({ scope }) => !scope || may(scope))
  const pages: Omit<Entry, 'key'>[] = [
    ...offered.map(({ label, to, key }) => ({ label, hint: `g ${key}`, run: go(to) })),
    ...offered.flatMap(({ commands = [] }) =>
      commands.filter(({ scope }) => !scope || may(scope)).map(({ label, to }) => ({ label, run: go(to) })),
    ),
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      label: `Colours: ${scheme === 'auto' ? 'as the system' : scheme}`,
      run: () => setColorScheme(scheme),
    })),
    { label: 'API reference', run: () => window.open('/docs', '_blank', 'noreferrer') },
    { label: 'Sign out', run: () => void signOut() },
  ]
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return [
    ...pages
      .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
      .map((page) => ({ key: page.label, ...page })),
    ...people.map(({ id, name, email }) => ({
      key: id,
      label: name,
      ...(email !== undefined && { hint: email }),
      run: go(`/candidates/${id}`),
    })),
  ]
}
