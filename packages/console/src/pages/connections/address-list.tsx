import { Copyable } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import type { Platform } from '../../components/words.tsx'
import { guides } from './guides.tsx'
import { Meaning } from './meaning.tsx'

/** What the platform is given, by its own names where it has such. */
export function AddressList({ platform, urls }: { platform: Platform; urls: Record<string, string> }) {
  const known = guides[platform].urls
  const names = [
    ...Object.keys(known).filter((name) => urls[name]),
    ...Object.keys(urls).filter((name) => !known[name]),
  ]
  return (
    <Stack component="dl" gap="xs" m={0}>
      {names.map((name) => {
        const { name: title = name, note } = known[name] ?? {}
        return (
          <div key={name}>
            <Text component="dt" size="sm">
              <b>{title}</b>
              {note && (
                <Text span inherit c="dimmed">
                  {' · '}
                  <Meaning text={note} />
                </Text>
              )}
            </Text>
            <dd style={{ margin: 0 }}>
              <Copyable value={urls[name]!} label={title} />
            </dd>
          </div>
        )
      })}
    </Stack>
  )
}
