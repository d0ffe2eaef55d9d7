import { Page, WireText } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'

/** Instead of a page that failed: through a fault of ours, or because a new version has taken away what it was to load. */
export function ErrorPage({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const loading = /dynamically imported module|module script|Failed to fetch/i.test(error.message)
  return (
    <Page title={loading ? 'This page could not be loaded' : 'This page has failed'}>
      <Stack>
        <Text maw="70ch">
          {loading
            ? 'Gangway may have been updated since this was opened, or the network is away. Loading it again mends the first.'
            : 'That is a fault in the console. Nothing was lost; loading it again may help. When you report it, add this:'}
        </Text>
        {!loading && <WireText text={`${location.pathname}\n${error.stack ?? error.message}`} />}
        <Group>
          <Button onClick={() => location.reload()}>Load again</Button>
          <Button variant="default" onClick={reset}>
            Try once more
          </Button>
        </Group>
      </Stack>
    </Page>
  )
}
