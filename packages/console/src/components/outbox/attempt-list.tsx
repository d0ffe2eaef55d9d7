import { Time } from '@gangway/ui'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Folded } from '../folded.tsx'
import { type Attempt, AttemptAnswer, attemptOutcome, CallAttempt, moodOf } from './attempt.tsx'

type ListProps = {
  attempts: readonly Attempt[]
  /** What is tried. */
  name: string
}

/** Every try of a delivery, oldest first, each with what came back. */
export function AttemptList({ attempts, name }: ListProps) {
  return (
    <Tries attempts={attempts}>
      {(attempt) =>
        attempt.error !== undefined && !attempt.response ? (
          <Text size="sm" className="breakable">
            {attempt.error}
          </Text>
        ) : (
          <Folded label={`Response to try ${attempt.number}`}>
            <AttemptAnswer attempt={attempt} label={`${name}, try ${attempt.number}`} />
          </Folded>
        )
      }
    </Tries>
  )
}

/** Every try of a call to a platform, oldest first, each with what was asked and what came back. */
export function CallAttemptList({ attempts, name }: ListProps) {
  return (
    <Tries attempts={attempts}>
      {(attempt) => (
        <Folded
          label={`Request and response of try ${attempt.number}`}
          opened={attempt.number === attempts.at(-1)!.number}
        >
          <CallAttempt attempt={attempt} label={`${name}, try ${attempt.number}`} />
        </Folded>
      )}
    </Tries>
  )
}

function Tries({ attempts, children }: { attempts: readonly Attempt[]; children: (attempt: Attempt) => ReactNode }) {
  if (attempts.length === 0) return <Text c="dimmed">It was not tried yet.</Text>
  return (
    <ol className="way">
      {attempts.map((attempt) => (
        <li key={attempt.number} data-mood={moodOf(attempt)}>
          <Text size="sm">
            Try {attempt.number}: {attemptOutcome(attempt)}
          </Text>
          <Text size="xs" c="dimmed">
            <Time at={attempt.startedAt} />
          </Text>
          {children(attempt)}
        </li>
      ))}
    </ol>
  )
}
