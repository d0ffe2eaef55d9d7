import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../api/queries.tsx'
import { RecordLink } from './record-link.tsx'

type EndpointProps = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** The newest endpoints. Asked for once and kept for a minute. */
export const newestEndpoints = { ...get('/v1/endpoints', { query: { limit: 200 } }), staleTime: 60_000 }

/** An address without its scheme, for places with little room. */
export const addressText = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** One endpoint by its address. */
export function EndpointInput({ value, onChange, ...rest }: EndpointProps) {
  const { data } = useQuery(newestEndpoints)
  const known = (data?.data ?? []).map(({ id, url }) => ({ value: id, label: addressText(url) }))
  const isKnown = value === undefined || known.some((each) => each.value === value)
  return (
    <Select
      label="Endpoint"
      placeholder="any"
      value={value ?? null}
      data={isKnown ? known : [...known, { value, label: value }]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      searchable
      nothingFoundMessage={data?.nextCursor ? 'None of the newest has that address' : 'No endpoint has that address'}
      {...rest}
    />
  )
}

/** An endpoint by its address, leading to its page. */
export function EndpointLink({ id }: { id: string }) {
  const { data, error } = useQuery({
    ...get('/v1/endpoints/{id}', { path: { id } }),
    staleTime: 60_000,
    retry: false,
  })
  if (error?.status === 404) return 'a deleted endpoint'
  return <RecordLink id={id}>{data ? addressText(data.url) : id}</RecordLink>
}
