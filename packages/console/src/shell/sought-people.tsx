import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { get } from '../api/queries.tsx'
import { type Person, personName } from '../components/person.tsx'
import { useMay } from '../session.tsx'

/** How long after the last letter somebody is looked for. Milliseconds. */
const pauseMs = 150
/** One letter is the beginning of too many names. */
const fewestLetters = 2
const most = 5

export type SoughtPerson = { id: string; name: string; email: string | undefined }

/** The newest candidates whose names and e-mails have these words; none for whoever may not see people. */
export function useSoughtPeople(typed: string): SoughtPerson[] {
  const may = useMay()
  const [q] = useDebouncedValue(typed.trim(), pauseMs)
  const enabled = may('read') && q.length >= fewestLetters
  const found = useQuery(get('/v1/candidates', { query: { q, limit: most } }, { enabled }))
  if (!enabled || typed.trim() !== q) return []
  return (found.data?.data ?? []).map(({ id, ...person }: Person & { id: string }) => ({
    id,
    name: personName(person),
    email: person.emails?.[0],
  }))
}
