import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { Client, Overview, Source } from '../api-types.ts'

export const useClients = () => useQuery(fromApi<{ data: Client[] }>('/api/candidatehub/clients'))

export const useSources = () => useQuery(fromApi<{ data: Source[] }>('/api/candidatehub/sources'))

export const useOverview = (live = false) => useQuery(fromApi<Overview>('/api/candidatehub/overview', { live }))
