import { Text } from '@mantine/core'
import { inWords } from './words.tsx'

/** One thing that was looked at, and what was found. */
export type Check = { check: string; ok: boolean; detail: string }

/** Steps as a list, each with whether it was passed in a sign and a word. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ol className="checks">
      {checks.map(({ check, ok, detail }) => (
        <li key={check + detail} data-ok={ok}>
          <Text size="sm" fw={600} component="div">
            {inWords(check)}{' '}
            <Text span size="sm" c="dimmed">
              {ok ? 'passed' : 'failed'}
            </Text>
          </Text>
          <Text size="sm" className="breakable">
            {detail}
          </Text>
        </li>
      ))}
    </ol>
  )
}
