import { Time } from '@gangway/ui'
import { Divider, Stack, Text } from '@mantine/core'
import { CheckList } from '../../components/check-list.tsx'
import { Folded } from '../../components/folded.tsx'
import { Section } from '../../components/section.tsx'
import { inWords } from '../../components/words.tsx'
import { VerdictBadge } from './verdict-badge.tsx'
import type { Message } from './words.tsx'

/** Each step of verifying, and what it found. */
export function Verification({ message: { verification, verdicts = [], erased } }: { message: Message }) {
  return (
    <Section title="Verification">
      {verification.length === 0 ? (
        <Text c="dimmed">
          {erased ? 'What was found went with what it held.' : 'It was refused before anything was verified.'}
        </Text>
      ) : (
        <CheckList checks={verification} />
      )}
      {verdicts.map(({ judgedAt, verdict, reason, verification: again }, index) => (
        <Stack key={judgedAt} gap="xs" mt="md">
          <Divider />
          <Text size="sm" component="div">
            {index === 0 ? 'When it came' : 'Verified again'}, <Time at={judgedAt} />:{' '}
            <VerdictBadge verdict={verdict} /> {reason !== undefined && inWords(reason)}
          </Text>
          <Folded label="What was found">
            <CheckList checks={again} />
          </Folded>
        </Stack>
      ))}
    </Section>
  )
}
