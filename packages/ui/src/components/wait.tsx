import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

/** Shows what a query brought; meanwhile its outline, or what is wrong and a way to try again. */
export function Wait<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) {
    return (
      <Alert color="red" title="This could not be loaded">
        {query.error.message}
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={() => query.refetch()}>
            Try again
          </Button>
        </Group>
      </Alert>
    )
  }
  return <Outline />
}

/** What stands where something is still awaited. */
export function Outline() {
  return (
    <Stack role="status" aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width="60%" />
      <Skeleton height={20} />
      <Skeleton height={20} width="80%" />
    </Stack>
  )
}
