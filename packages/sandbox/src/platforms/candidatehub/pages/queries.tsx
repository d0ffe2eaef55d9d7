import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { Client, ComposeInput, Overview, Source } from '../api-types.ts'

export const useClients = () => useQuery(fromApi<{ data: Client[] }>('/api/candidatehub/clients'))

export const useSources = () => useQuery(fromApi<{ data: Source[] }>('/api/candidatehub/sources'))

export const useOverview = (live = false) => useQuery(fromApi<Overview>('/api/candidatehub/overview', { live }))

/** A made-up candidate for a form to begin with; another one for every form, and none under somebody's hands. */
export const useInvented = () =>
  useQuery({
    ...fromApi<ComposeInput>('/api/candidatehub/invented'),
    queryKey: ['candidatehub', 'invented'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
