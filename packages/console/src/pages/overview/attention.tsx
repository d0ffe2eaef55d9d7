import { PageLink, Time } from '@gangway/ui'
import { Badge, Group, List, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { countText } from '../../components/health.tsx'
import { Section } from '../../components/section.tsx'
import { type Concern, useConcerns } from './concerns.tsx'

/** What needs somebody, each with the place where it is mended. */
export function Attention() {
  const concerns = useConcerns()
  return (
    <Section
      title="Needs attention"
      actions={concerns?.length ? <Badge color="red">{countOf(concerns)}</Badge> : undefined}
    >
      {!concerns && <Text c="dimmed">Looking …</Text>}
      {concerns?.length === 0 && <Text>Nothing needs you now.</Text>}
      {concerns && concerns.length > 0 && (
        <List spacing="xs" listStyleType="none">
          {concerns.map(({ key, tone, what, to, doing, at }) => (
            <List.Item key={key}>
              <Group gap="xs" wrap="nowrap" align="baseline">
                <Tone tone={tone} />
                <Text className="breakable">
                  {what}
                  {at && (
                    <>
                      , last <Time at={at} />
                    </>
                  )}
                  . {to && <PageLink to={to}>{doing}</PageLink>}
                  {!to && doing}
                </Text>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  )
}

/** How many they are, with a plus where there are more than are told of. */
function countOf(concerns: readonly Concern[]): string {
  const told = concerns.filter(({ isMore }) => !isMore)
  return countText({ count: told.length, exact: told.length === concerns.length })
}

function Tone({ tone }: { tone: 'bad' | 'warn' }): ReactNode {
  return (
    <Badge variant="light" color={tone === 'bad' ? 'red' : 'orange'} tt="none" style={{ flex: 'none' }}>
      {tone === 'bad' ? 'broken' : 'look at it'}
    </Badge>
  )
}
