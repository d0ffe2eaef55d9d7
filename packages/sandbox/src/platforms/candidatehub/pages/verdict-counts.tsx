import { Badge, Group } from '@mantine/core'
import type { Verdict } from '../api-types.ts'

const shown: readonly { verdict: Verdict; color: string; label: string }[] = [
  { verdict: 'pass', color: 'teal', label: 'pass' },
  { verdict: 'advice', color: 'yellow', label: 'with advice' },
  { verdict: 'fail', color: 'red', label: 'fail' },
  { verdict: 'running', color: 'blue', label: 'running' },
]

/** How many cases came to which verdict. */
export function VerdictCounts({ verdicts }: { verdicts: Record<Verdict, number> }) {
  return (
    <Group gap={6}>
      {shown
        .filter(({ verdict }) => verdicts[verdict] > 0)
        .map(({ verdict, color, label }) => (
          <Badge key={verdict} color={color} variant="light" tt="none" miw="max-content">
            {verdicts[verdict]} {label}
          </Badge>
        ))}
    </Group>
  )
}
