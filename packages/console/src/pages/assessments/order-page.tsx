import { Copyable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Alert, List, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, Status } from '../../components/words.tsx'
import { OrderCalls } from './order-calls.tsx'
import { OrderDetails } from './order-details.tsx'
import { OrderResultView } from './order-result.tsx'
import { kindNames, type Order, orderName } from './words.tsx'

export function OrderPage() {
  const { id = '' } = useParams({ strict: false })
  const order = useQuery(get('/v1/assessment-orders/{id}', { path: { id } }, { live: true }))
  return (
    <Page title={order.data ? orderName(order.data) : 'Order'} back={{ to: '/assessments', label: 'Assessments' }}>
      <Wait query={order}>{(found) => <Whole order={found} />}</Wait>
    </Page>
  )
}

function Whole({ order }: { order: Order }) {
  return (
    <Stack>
      <ResultCallNotice order={order} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Stack>
          <OrderFacts order={order} />
          <OrderResultView order={order} />
        </Stack>
        <OrderDetails order={order} />
      </SimpleGrid>
      <OrderCalls orderId={order.id} />
    </Stack>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const { candidate, requester, fields = {} } = order
  return (
    <Section title="Order">
      <Facts
        facts={[
          ['Status', <Status key="status" value={order.status} />],
          ['How', kindNames[order.kind]],
          [
            'Package',
            order.packageId ? <PackageName key="package" id={order.packageId} /> : (order.remotePackageId ?? undefined),
          ],
          ['Candidate', [orderName(order), candidate.email].filter(Boolean).join(', ')],
          ['Language', candidate.language],
          ['Ordered by', requester?.email ?? requester?.remoteId],
          ['Job there', order.remoteJobId],
          ...Object.entries(fields).map(([name, value]) => [name, value] as const),
          ['Received', <Time key="at" at={order.receivedAt} />],
          [
            'Candidate takes it at',
            order.candidateUrl && <Copyable key="take" value={order.candidateUrl} label="address of the assessment" />,
          ],
          [
            'And returns to',
            order.returnUrl && <Copyable key="return" value={order.returnUrl} label="return address" />,
          ],
          ['Connection', <ConnectionLink key="connection" id={order.connectionId} />],
          [
            'Message',
            <PageLink key="message" to={`/messages/${order.messageId}`}>
              How it came in
            </PageLink>,
          ],
          [
            'Webhooks',
            <PageLink key="webhooks" to={`/webhooks/deliveries?recordId=${order.id}`}>
              What your systems were told of it
            </PageLink>,
          ],
          ['Id there', order.remoteId],
          ['Id', <Copyable key="id" value={order.id} label="id" />],
        ]}
      />
      {order.flags.length > 0 && (
        <List size="sm" mt="sm">
          {order.flags.map((flag) => (
            <List.Item key={flag}>{flagWords[flag] ?? inWords(flag)}</List.Item>
          ))}
        </List>
      )}
    </Section>
  )
}

/** The flags that an order may carry. */
const flagWords: Partial<Record<Order['flags'][number], string>> = {
  package_retired: 'The package had been taken off the list when it was ordered. The order counts all the same.',
  package_type_mismatch: 'The order says that the package is of another type than it is.',
  missing_fields: 'A field that the platform promises was missing.',
  body_differs: 'The platform sent it again with other content. The first one counts.',
}

function PackageName({ id }: { id: string }) {
  const found = useQuery(get('/v1/assessment-packages/{id}', { path: { id } }))
  return <PageLink to={`/assessments/packages/${id}`}>{found.data?.name ?? id}</PageLink>
}

/** What stands in the way of the platform's hearing of the result, and the way out. */
function ResultCallNotice({ order: { resultCall } }: { order: Order }) {
  if (resultCall?.status === 'waiting') {
    return (
      <Alert color="blue" title="The result waits for its files">
        It is sent as soon as the attachments that it names have been uploaded.
      </Alert>
    )
  }
  if (resultCall?.status !== 'dead') return null
  return (
    <Alert color="red" title="The platform was not told the result">
      {resultCall.reason && `${inWords(resultCall.reason)}. `}
      {resultCall.id && <RecordLink id={resultCall.id}>See what it answered, and send it again</RecordLink>}
    </Alert>
  )
}
