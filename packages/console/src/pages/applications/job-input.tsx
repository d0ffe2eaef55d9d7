import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../../api/queries.tsx'

/** One job by words of its title, brand or place; or any. */
export function JobInput({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const [typed, setTyped] = useState('')
  const chosen = useQuery({ ...get('/v1/jobs/{id}', { path: { id: value ?? '' } }), enabled: value !== undefined })
  const label = value === undefined ? '' : (chosen.data?.title ?? value)
  const [q] = useDebouncedValue(typed === label ? '' : typed.trim(), 200)
  const found = useQuery({
    ...get('/v1/jobs', { query: { limit: 50, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const jobs = (found.data?.data ?? []).map(({ id, title, remoteId }) => ({
    value: id,
    label: `${title} (${remoteId})`,
  }))
  const others = jobs.filter((job) => job.value !== value)
  return (
    <Select
      label="Job"
      placeholder="any"
      value={value ?? null}
      data={value === undefined ? others : [{ value, label }, ...others]}
      // The gateway has searched already.
      filter={({ options }) => options}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(job) => onChange(job ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': 'Any job' }}
      nothingFoundMessage="No job is like that"
      style={{ flex: '1 1 11rem' }}
    />
  )
}
