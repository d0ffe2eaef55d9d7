import { EmptyState } from '@gangway/ui'
import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ClearFilters } from '../api/filters.tsx'

type FilterBarProps = {
  /** What is filtered, as the list below is called. */
  label: string
  /** As `useFilters` gave it. */
  clear: ClearFilters
  children: ReactNode
  /** Rarer filters, which are shown when they are asked for: how many of them are set, and whether they are shown at first. */
  more?: { filters: ReactNode; set: number; shown: boolean }
}

/** The filters above a list, with a way to clear them. */
export function FilterBar({ label, clear, children, more }: FilterBarProps) {
  const [asked, setAsked] = useState<boolean>()
  const shown = more && (asked ?? more.shown)
  const clearing = clear && (
    <Button variant="subtle" onClick={clear}>
      Clear
    </Button>
  )
  return (
    <Stack gap="sm" mb="md" role="search" aria-label={label}>
      <Group align="flex-end">
        {children}
        {more && (
          <Button variant="default" aria-expanded={shown} onClick={() => setAsked(!shown)}>
            {shown ? 'Fewer filters' : more.set > 0 ? `More filters (${more.set})` : 'More filters'}
          </Button>
        )}
        {!shown && clearing}
      </Group>
      {shown && (
        <Group align="flex-end">
          {more.filters}
          {clearing}
        </Group>
      )}
    </Stack>
  )
}

type NothingFoundProps = { title: string; clear: ClearFilters; children?: ReactNode }

/** Instead of a list in which nothing is as its filters want it. */
export const NothingFound = ({ title, clear, children = 'Take a filter away to see more.' }: NothingFoundProps) => (
  <EmptyState
    title={title}
    actions={
      <Button variant="default" onClick={clear}>
        Show all
      </Button>
    }
  >
    {children}
  </EmptyState>
)
