import { Badge } from '@mantine/core'
import type { ApplicationState, Fate } from '../api-types.ts'

export function FateBadge({ fate }: { fate: Fate }) {
  const color = { posted: 'teal', refused: 'red', closed: 'gray' }[fate]
  return (
    <Badge color={color} variant="light" tt="none">
      {fate}
    </Badge>
  )
}

export function StateBadge({ state }: { state: ApplicationState }) {
  const color = { delivered: 'teal', refused: 'red', waiting: 'yellow', lost: 'red' }[state]
  const label = { delivered: 'delivered', refused: 'refused', waiting: 'will be tried again', lost: 'lost' }[state]
  return (
    <Badge color={color} variant="light" tt="none">
      {label}
    </Badge>
  )
}

export function StatusBadge({ status }: { status: string | null }) {
  if (status === null) return <span>–</span>
  return (
    <Badge variant="light" tt="none" color="cyan">
      {status}
    </Badge>
  )
}
