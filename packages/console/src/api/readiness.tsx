import { useQuery } from '@tanstack/react-query'
import { asProblem } from './problem.tsx'

/** What the gateway says of itself: whether its virus scanner, where one is set, can be reached. */
export const useReadiness = () =>
  useQuery({
    queryKey: ['/readyz'],
    queryFn: async ({ signal }): Promise<{ scanner?: 'up' | 'down' }> => {
      try {
        return (await (await fetch('/readyz', { signal })).json()) as { scanner?: 'up' | 'down' }
      } catch (error) {
        throw asProblem(error)
      }
    },
    refetchInterval: 15_000,
  })
