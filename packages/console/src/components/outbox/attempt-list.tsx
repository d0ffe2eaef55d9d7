import { Time } from '@gangway/ui'
import { Text } from '@mantine/core'
import { Folded } from '../folded.tsx'
import { type Attempt, AttemptAnswer, attemptOutcome, succeeded } from './attempt.tsx'

/** Every try of something, oldest first, each with what came back. */
export function AttemptList({ attempts, name }: { attempts: readonly Attempt[]; name: string }) {
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
          {attempt.error !== undefined && !attempt.response ? (
            <Text size="sm" className="breakable">
              {attempt.error}
            </Text>
          ) : (
            <Folded label={`Response to try ${attempt.number}`}>
              <AttemptAnswer attempt={attempt} label={`${name}, try ${attempt.number}`} />
            </Folded>
          )}
        </li>
      ))}
    </ol>
  )
}

const moodOf = (attempt: Attempt) =>
  succeeded(attempt) ? 'good' : attempt.response || attempt.error !== undefined ? 'bad' : 'open'
