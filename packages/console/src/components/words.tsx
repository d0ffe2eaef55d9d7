import { Badge, type BadgeProps } from '@mantine/core'
import type { Schema } from '../api/types.tsx'

export type Platform = Schema<'Application'>['platform']

const platformNames: Record<Platform, string> = {
  smartrecruiters: 'SmartRecruiters',
  candidatehub: 'CandidateHub',
  snagajob: 'Snagajob',
}

/** The platforms, as choices. */
export const platforms = Object.keys(platformNames) as Platform[]

export const platformName = (platform: Platform): string => platformNames[platform]

/** Its name in a column, where it stays whole. */
export const PlatformName = ({ platform }: { platform: Platform }) => (
  <span style={{ whiteSpace: 'nowrap' }}>{platformName(platform)}</span>
)

/** A word of the API as people write it: `import_failed` becomes `import failed`. */
export const inWords = (word: string): string => word.replaceAll('_', ' ')

type Mood = 'good' | 'bad' | 'open' | 'plain'

const moods: Record<string, Mood> = {
  ...{ accepted: 'good', active: 'good', delivered: 'good', done: 'good', completed: 'good', imported: 'good' },
  ...{ hired: 'good', offered: 'good', presumed: 'good', ok: 'good', created: 'good' },
  ...{ rejected: 'bad', failed: 'bad', dead: 'bad', import_failed: 'bad', refused: 'bad', disconnected: 'bad' },
  ...{ pending: 'open', held: 'open', in_progress: 'open', received: 'open', reviewing: 'open', contacted: 'open' },
  ...{ interviewing: 'open', running: 'open', invited: 'open' },
}

const colors: Record<Mood, string> = { good: 'teal', bad: 'red', open: 'blue', plain: 'gray' }

/** The status of anything, in a word and a colour. */
export function Status({ value, ...rest }: { value: string } & BadgeProps) {
  return (
    <Badge variant="light" tt="none" miw="max-content" color={colors[moods[value] ?? 'plain']} {...rest}>
      {inWords(value)}
    </Badge>
  )
}
