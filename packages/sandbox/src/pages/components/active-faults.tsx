import { Alert, Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { fromApi } from '../api.tsx'
import { allPlatformPages } from '../platform-pages.tsx'
import type { FaultState } from './fault-types.tsx'

/** On a platform's pages, says what is broken on purpose, so that nobody looks for a fault that is none. */
export function ActiveFaults() {
  const { pathname } = useLocation()
  const platform = allPlatformPages.find(({ id }) => pathname === `/${id}` || pathname.startsWith(`/${id}/`))
  if (!platform || pathname === `/${platform.id}/faults`) return null
  return <PlatformFaults id={platform.id} />
}

function PlatformFaults({ id }: { id: string }) {
  const { data } = useQuery(fromApi<FaultState>(`/api/${id}/faults`))
  if (!data || data.active.length === 0) return null
  const labels = data.definitions.filter(({ key }) => data.active.includes(key)).map(({ label }) => label)
  return (
    <Alert color="orange" mb="md" title="Some things go wrong on purpose">
      {labels.join(', ')}.{' '}
      <Anchor component={Link} to={`/${id}/faults`}>
        Change the fault dial
      </Anchor>
    </Alert>
  )
}
