import { Copyable } from '@gangway/ui'
import { Stack, Text } from '@mantine/core'
import { Facts } from '../../components/facts.tsx'
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
    <Facts
      facts={names.map((name) => {
        const { name: title = name, note } = known[name] ?? {}
        return [
          title,
          <Stack key={name} gap={2}>
            <Copyable value={urls[name]!} label={title} />
            {note && (
              <Text size="sm" c="dimmed">
                <Meaning text={note} />
              </Text>
            )}
          </Stack>,
        ]
      })}
    />
  )
}
