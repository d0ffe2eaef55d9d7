import { ButtonLink, EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { Card, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { App } from '../api-types.ts'
import { AppStatusBadge } from './badges.tsx'
import { Logo } from './logo.tsx'
import { useApps } from './queries.tsx'

/** The customer's App & Integration centre (contract 6.1): every integration, active or not. */
export function AppsPage() {
  const apps = useApps()
  const [show, setShow] = useState('all')
  const [words, setWords] = useState('')
  const fits = ({ name, shortDescription, status }: App) =>
    (show === 'all' || (show === 'active') === (status === 'active')) &&
    `${name} ${shortDescription}`.toLowerCase().includes(words.trim().toLowerCase())
  return (
    <Page
      title="Apps & Integrations"
      about="Where an administrator of Harbour Foods finds assessment companies, connects them, and disables them."
    >
      <Wait query={apps}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              title="No integration yet"
              actions={<ButtonLink to="/smartrecruiters/partners">Go to partner operations</ButtonLink>}
            >
              An assessment company stands here as soon as partner operations have approved what it asks for.
            </EmptyState>
          ) : (
            <Stack gap="md">
              <Group gap="sm" align="flex-end">
                <TextInput
                  type="search"
                  label="Search"
                  placeholder="Name or description"
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                  style={{ flex: '0 1 20rem' }}
                />
                <SegmentedControl
                  aria-label="Show"
                  value={show}
                  onChange={setShow}
                  data={[
                    { value: 'all', label: 'All' },
                    { value: 'active', label: 'Active' },
                    { value: 'inactive', label: 'Not active' },
                  ]}
                />
              </Group>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
                {data.filter(fits).map((app) => (
                  <AppCard key={app.partnerId} app={app} />
                ))}
              </SimpleGrid>
              <Text c="dimmed" role="status">
                {data.some(fits) ? '' : 'None of the integrations fits. Search for something else, or show all.'}
              </Text>
            </Stack>
          )
        }
      </Wait>
    </Page>
  )
}

function AppCard({ app }: { app: App }) {
  const { partnerId, name, logo, shortDescription, status } = app
  return (
    <Card withBorder padding="lg" component="section" aria-label={name}>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Logo logo={logo} name={name} />
          <AppStatusBadge status={status} />
        </Group>
        <Title order={2} size="h4" className="breakable">
          <PageLink to={`/smartrecruiters/apps/${partnerId}`} inherit>
            {name}
          </PageLink>
        </Title>
        <Text c="dimmed" lineClamp={3}>
          {shortDescription || 'No description.'}
        </Text>
      </Stack>
    </Card>
  )
}
