import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type {
  App,
  JobAttribute,
  Overview,
  PackageChoice,
  Partner,
  ScopeMeaning,
  Step,
  StepPackage,
  User,
} from '../api-types.ts'

type List<Row> = { data: Row[] }

/** Where the API of these pages begins. */
export const api = '/api/smartrecruiters'

export const useOverview = () => useQuery(fromApi<Overview>(`${api}/overview`, { live: true }))

export const useScopes = () => useQuery(fromApi<List<ScopeMeaning>>(`${api}/scopes`))

export const usePartners = () => useQuery(fromApi<List<Partner>>(`${api}/partners`, { live: true }))

export const usePartner = (id: string) => useQuery(fromApi<Partner>(`${api}/partners/${id}`, { live: true }))

export const useApps = () => useQuery(fromApi<List<App>>(`${api}/apps`, { live: true }))

export const useApp = (partnerId: string) => useQuery(fromApi<App>(`${api}/apps/${partnerId}`, { live: true }))

export const useJobAttributes = () => useQuery(fromApi<List<JobAttribute>>(`${api}/job-attributes`))

export const useHiringProcess = () => useQuery(fromApi<List<Step>>(`${api}/hiring-process`, { live: true }))

export const useUsers = () => useQuery(fromApi<List<User>>(`${api}/users`))

/** Every connected partner's packages of one kind, asked of the partners each time that somebody looks. */
export const usePackageChoices = (query: {
  kind: 'manual' | 'auto' | 'inline'
  applicationId?: string
  userId?: string
}) =>
  useQuery({
    ...fromApi<List<PackageChoice>>(`${api}/package-choices?${new URLSearchParams(query)}`),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** Whether two of a step's packages are the same one. */
export const samePackage = (a: StepPackage, b: StepPackage) =>
  a.partnerId === b.partnerId && a.packageId === b.packageId
