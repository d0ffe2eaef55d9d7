import { Alert, List, Text } from '@mantine/core'
import type { ShownProblem } from './problem.tsx'

/** Why something could not be done, fault by fault. */
export function ProblemAlert({ problem }: { problem: ShownProblem | null }) {
  if (!problem) return null
  return (
    <Alert color="red" title={problem.message} role="alert">
      {problem.detail && <Text size="sm">{problem.detail}</Text>}
      {problem.faults.length > 0 && (
        <List size="sm">
          {problem.faults.map(({ pointer, message }) => (
            <List.Item key={pointer + message}>
              {pointer || 'All of it'}: {message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
