import { PageLink } from '@gangway/ui'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../api/queries.tsx'
import { placeOf } from '../areas.tsx'
import type { Platform } from './words.tsx'

type ConnectionProps = {
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** Only those of this platform. */
  platform?: Platform
}

/** The newest connections, as a list of names would show them. Kept for a minute, and asked for again as one looks for one. */
const newest = { ...get('/v1/connections', { query: { limit: 200 } }), staleTime: 60_000 }

/** One connection by its name, or any. */
export function ConnectionInput({ value, onChange, platform }: ConnectionProps) {
  const { data, refetch } = useQuery(newest)
  const fitting = (data?.data ?? []).filter((each) => platform === undefined || each.platform === platform)
  const known = fitting.map(({ id, name }) => ({ value: id, label: name }))
  // One that stands in the address but not among the newest is shown by its id.
  const isKnown = value === undefined || known.some((each) => each.value === value)
  return (
    <Select
      label="Connection"
      placeholder="any"
      value={value ?? null}
      data={isKnown ? known : [...known, { value, label: value }]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      onDropdownOpen={() => void refetch()}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Any connection' }}
      nothingFoundMessage={data?.nextCursor ? 'None of the newest is called that' : 'No connection is called that'}
      style={{ flex: '1 1 11rem' }}
    />
  )
}

/** A connection by its name, leading to its page. */
export function ConnectionLink({ id }: { id: string }) {
  const { data } = useQuery({ ...get('/v1/connections/{id}', { path: { id } }), staleTime: 60_000 })
  return <PageLink to={placeOf(id) ?? `/connections/${id}`}>{data?.name ?? id}</PageLink>
}

/** A registration by its name, leading to its page. */
export function RegistrationLink({ id }: { id: string }) {
  const { data } = useQuery({ ...get('/v1/registrations/{id}', { path: { id } }), staleTime: 60_000 })
  return <PageLink to={placeOf(id) ?? `/connections/${id}`}>{data?.name ?? id}</PageLink>
}
