import { Alert, List } from '@mantine/core'
import type { ApiProblem } from '../api.tsx'

/** Why something could not be done, fault by fault. */
export function ProblemAlert({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null
  return (
    <Alert color="red" title={problem.message} role="alert">
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
