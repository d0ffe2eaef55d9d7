import { Text } from '@mantine/core'
import { inWords } from './words.tsx'

/** One thing that was looked at, and what was found. */
export type Check = { check: string; ok: boolean; detail: string }

/**
 * Steps as a list, each with whether it was passed in a sign and a word. A check with a dot is a member's name, and stands
 * as it is.
 */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ol className="checks">
      {checks.map(({ check, ok, detail }) => (
        <li key={check + detail} data-ok={ok}>
          <Text size="sm" fw={600} component="div">
            {check.includes('.') ? check : inWords(check)}{' '}
            <Text span size="sm" c="dimmed">
              {ok ? 'passed' : 'failed'}
            </Text>
          </Text>
          <Text size="sm" className="breakable">
            {detail.startsWith(`${check}: `) ? detail.slice(check.length + 2) : detail}
          </Text>
        </li>
      ))}
    </ol>
  )
}
