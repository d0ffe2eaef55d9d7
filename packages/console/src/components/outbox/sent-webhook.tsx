import { HeaderTable, WireText } from '@gangway/ui'
import { Stack, Text, Title } from '@mantine/core'
import type { Schema } from '../../api/types.tsx'

/** What a delivery sends, its signature masked. */
export function SentWebhook({ request }: { request: Schema<'ReadDelivery'>['request'] }) {
  if (!request) return <Text size="sm">Its endpoint was deleted, or its person erased: what was sent is not kept.</Text>
  return (
    <Stack gap="xs">
      <Title order={4} size="h6" className="breakable">
        Request: {request.method} {request.url}
      </Title>
      <HeaderTable headers={request.headers} label="Headers of the request" />
      <WireText text={request.body} />
    </Stack>
  )
}
