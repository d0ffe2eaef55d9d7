import { useLocalStorage } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type {
  ApplicationSummary,
  Applying,
  CandidateProfile,
  Job,
  Notification,
  Order,
  Posting,
  User,
} from '../api-types.ts'
import { api, useUsers } from './queries.tsx'

type List<Row> = { data: Row[] }

export const useJobs = () => useQuery(fromApi<List<Job>>(`${api}/jobs`, { live: true }))

export const useJob = (id: string) => useQuery(fromApi<Job>(`${api}/jobs/${id}`, { live: true }))

/** Applications that fit `query` (`jobId`, `partnerId`, `packageId`, `minScore`, `maxScore`, `status`). */
export const useApplications = (query: Record<string, string>) =>
  useQuery({
    ...fromApi<List<ApplicationSummary>>(`${api}/applications?${new URLSearchParams(query)}`, { live: true }),
    placeholderData: keepPreviousData,
  })

export type OrderedPackage = { partnerId: number; partnerName: string; packageId: string; packageName: string }

export const useOrderedPackages = () =>
  useQuery(fromApi<List<OrderedPackage>>(`${api}/ordered-packages`, { live: true }))

export const useCandidate = (id: string) =>
  useQuery(fromApi<CandidateProfile>(`${api}/candidates/${id}`, { live: true }))

export const useOrder = (orderId: string) => useQuery(fromApi<Order>(`${api}/orders/${orderId}`, { live: true }))

export const useNotifications = () =>
  useQuery(fromApi<List<Notification> & { unread: number }>(`${api}/notifications?limit=100`, { live: true }))

export const usePostings = () => useQuery(fromApi<List<Posting>>(`${api}/postings`))

export const usePosting = (jobId: string) => useQuery(fromApi<Posting>(`${api}/postings/${jobId}`))

export const useApplying = (id: string) => useQuery(fromApi<Applying>(`${api}/applying/${id}`, { live: true }))

/** Who acts on the recruiter's pages: whoever was chosen last in this browser, else the first of the customer's users. */
export function useActingUser(): { users: User[]; user: User | undefined; choose: (id: string) => void } {
  const users = useUsers().data?.data ?? []
  const [chosen, choose] = useLocalStorage({ key: 'smartrecruiters-user', defaultValue: '' })
  return { users, user: users.find(({ id }) => id === chosen) ?? users[0], choose }
}
