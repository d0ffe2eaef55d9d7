import { Button, type ButtonProps } from '@mantine/core'
import type { List } from '../api/queries.tsx'

type ShowMoreProps = ButtonProps & { list: Pick<List<unknown>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }

/** Goes on with a list of `useList`, as long as there is more of it. */
export function ShowMore({ list, ...rest }: ShowMoreProps) {
  if (!list.hasNextPage) return null
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} {...rest}>
      Show more
    </Button>
  )
}
