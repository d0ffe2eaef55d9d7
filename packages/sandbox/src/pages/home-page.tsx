import { Copyable, Page } from '@gangway/ui'
import { Anchor, Card, Code, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fromApi } from './api.tsx'
import { allPlatformPages } from './platform-pages.tsx'

export type SandboxInfo = { platforms: { id: string; name: string; apiBaseUrl: string }[] }

export function HomePage() {
  const info = useQuery(fromApi<SandboxInfo>('/api/sandbox'))
  return (
    <Page
      title="Hiring platforms, played"
      about="This program answers as the platforms do, and lets you be their applicants and recruiters. It holds no real people, and nothing here leaves this machine but what you send yourself."
    >
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }}>
        {allPlatformPages.map(({ id, name, summary, navigation }) => {
          const base = info.data?.platforms.find((platform) => platform.id === id)?.apiBaseUrl
          return (
            <Card key={id} withBorder padding="lg" component="section" aria-label={name}>
              <Stack gap="sm" h="100%" justify="space-between">
                <div>
                  <Title order={2} size="h3">
                    <Anchor component={Link} to={navigation[0]!.to} inherit>
                      {name}
                    </Anchor>
                  </Title>
                  <Text mt="xs">{summary}</Text>
                </div>
                {base && (
                  <div>
                    <Text size="sm" c="dimmed">
                      API base for a registration
                    </Text>
                    <Copyable value={base} />
                  </div>
                )}
              </Stack>
            </Card>
          )
        })}
      </SimpleGrid>
      <Group mt="xl">
        <Text c="dimmed">
          Everything that was said, in and out, is under{' '}
          <Anchor component={Link} to="/traffic">
            Traffic
          </Anchor>
          ; by program, ask <Code>GET /api/sandbox/exchanges</Code>.
        </Text>
      </Group>
    </Page>
  )
}
