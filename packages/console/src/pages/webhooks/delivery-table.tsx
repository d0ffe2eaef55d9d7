import { type Column, DataTable, PageLink, Time } from '@gangway/ui'
import { EndpointLink } from '../../components/endpoint-input.tsx'
import type { Delivery } from '../../components/outbox/attempt.tsx'
import { Status } from '../../components/words.tsx'
import { lastOutcome } from './words.tsx'

/** What is told of a delivery in a list. */
export const deliveryColumns: readonly Column<Delivery>[] = [
  {
    title: 'Delivery',
    cell: ({ id, eventType }) => <PageLink to={`/webhooks/deliveries/${id}`}>{eventType}</PageLink>,
  },
  { title: 'Endpoint', cell: ({ endpointId }) => <EndpointLink id={endpointId} /> },
  { title: 'Status', cell: ({ status }) => <Status value={status} /> },
  { title: 'Tries', cell: ({ attempts }) => attempts.length },
  { title: 'Last try', cell: (delivery) => lastOutcome(delivery) },
  { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { title: 'Next try', cell: ({ nextAttemptAt }) => (nextAttemptAt ? <Time at={nextAttemptAt} /> : '–') },
]

/** The deliveries of one endpoint. */
export function DeliveryTable({ label, deliveries }: { label: string; deliveries: readonly Delivery[] }) {
  const columns = deliveryColumns.filter(({ title }) => title !== 'Endpoint')
  return <DataTable label={label} rows={deliveries} rowKey={({ id }) => id} columns={columns} />
}
