import { Text } from '@mantine/core'
import type { Schema } from '../../api/types.tsx'
import { RequestSent } from './request.tsx'

/** What a delivery sends, its signature masked. */
export function SentWebhook({ request }: { request: Schema<'ReadDelivery'>['request'] }) {
  if (!request) return <Text size="sm">Its endpoint was deleted, or its person erased: what was sent is not kept.</Text>
  return <RequestSent request={request} label="" />
}
