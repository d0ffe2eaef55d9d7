import { ButtonLink, Page } from '@gangway/ui'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Section } from '../../components/section.tsx'
import { platformName, platforms } from '../../components/words.tsx'
import { guides } from './guides.tsx'

export function PlatformsPage() {
  return (
    <Page
      title="Set up a connection"
      about="Which platform? You can leave the set-up at any step and come back to it."
      back={{ to: '/connections', label: 'Connections' }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {platforms.map((platform) => (
          <Section key={platform} title={platformName(platform)}>
            <Stack align="flex-start">
              <Text>{guides[platform].about}</Text>
              <ButtonLink to={`/connections/set-up/${platform}`}>Set up {platformName(platform)}</ButtonLink>
            </Stack>
          </Section>
        ))}
      </SimpleGrid>
    </Page>
  )
}
