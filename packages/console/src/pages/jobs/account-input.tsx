import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { fieldOrder } from './field-order.tsx'

type AccountProps = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** One of the connections with Snagajob, whose jobs or money it is about. */
export function AccountInput({ value, onChange, ...rest }: AccountProps) {
  const connections = useQuery(get('/v1/connections', { query: { platform: 'snagajob', limit: 200 } }))
  return (
    <Select
      label="Account"
      inputWrapperOrder={fieldOrder}
      data={(connections.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable
      nothingFoundMessage="Set up a connection with Snagajob first"
      {...rest}
    />
  )
}
