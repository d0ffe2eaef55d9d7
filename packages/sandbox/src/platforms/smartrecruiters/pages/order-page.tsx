import { Copyable, Page, PageLink, Time, Wait, WireText } from '@gangway/ui'
import { Alert, Anchor, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { SubjectExchanges } from '../../../pages/components/subject-exchanges.tsx'
import type { Order } from '../api-types.ts'
import { FailedOrder, orderedHow } from './assessments-box.tsx'
import { ResultStatusBadge } from './badges.tsx'
import { useOrder } from './recruiting-queries.tsx'
import { isWebAddress } from './result-parts.tsx'
import { NotificationsLink } from './status-news.tsx'

/** One order behind the scenes: what the partner sent of it, update by update, and all that was said. */
export function OrderPage() {
  const { orderId = '' } = useParams({ strict: false })
  const order = useOrder(orderId)
  return (
    <Page
      title={order.data ? `Order of ${order.data.packageName}` : 'Order'}
      back={
        order.data
          ? { to: `/smartrecruiters/candidates/${order.data.candidateId}`, label: order.data.candidateName }
          : { to: '/smartrecruiters/applicants', label: 'Applicants' }
      }
      actions={<NotificationsLink />}
    >
      <Wait query={order}>
        {(data) => (
          <Stack gap="lg">
            <Summary order={data} />
            <Updates order={data} />
            <SubjectExchanges platform="smartrecruiters" subject={`order:${orderId}`} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Summary({ order }: { order: Order }) {
  const { orderId, kind, status, delivery, failure, partnerId, partnerName, jobId, jobTitle, candidateUrl } = order
  return (
    <Card withBorder component="section" aria-label="Summary">
      <Stack gap="xs">
        <Group gap="xs">
          {delivery === 'sent' && <ResultStatusBadge status={status} />}
          <Text>
            {kind === 'inline' ? 'Inline' : 'Manual'}, {orderedHow(order)} <Time at={order.createdAt} /> from{' '}
            <PageLink to={`/smartrecruiters/apps/${partnerId}`}>{partnerName}</PageLink>, for{' '}
            <PageLink to={`/smartrecruiters/jobs/${jobId}`}>{jobTitle}</PageLink>
          </Text>
        </Group>
        {delivery === 'sending' && <Text>The partner is being asked…</Text>}
        {delivery === 'failed' && <FailedOrder orderId={orderId} failure={failure} />}
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            order id
          </Text>
          <Copyable value={orderId} label="the order id" />
        </Group>
        {candidateUrl !== null && (
          <Text size="sm" className="breakable">
            The applicant takes it at{' '}
            {isWebAddress(candidateUrl) ? <Anchor href={candidateUrl}>{candidateUrl}</Anchor> : candidateUrl}
          </Text>
        )}
      </Stack>
    </Card>
  )
}

function Updates({ order: { updates, result } }: { order: Order }) {
  return (
    <Card withBorder component="section" aria-label="Results as they came">
      <Title order={2} size="h4" mb="sm">
        Results as they came
      </Title>
      {updates.length === 0 ? (
        <Text c="dimmed">The partner has sent nothing of it yet.</Text>
      ) : (
        <Stack>
          {updates.map(({ at, changes, warnings, notified }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: updates have no identity and are only added
            <div key={i}>
              <Text size="sm" c="dimmed">
                <Time at={at} />
                {notified && ', people were notified'}
              </Text>
              {changes.length === 0 ? (
                <Text size="sm">Nothing changed.</Text>
              ) : (
                <List size="sm">
                  {changes.map((change) => (
                    <List.Item key={change}>{change}</List.Item>
                  ))}
                </List>
              )}
              {warnings.length > 0 && (
                <Alert color="yellow" title="Taken, and odd" mt="xs">
                  {warnings.join(' ')}
                </Alert>
              )}
            </div>
          ))}
          <details>
            <summary>The result as it is held now</summary>
            <WireText text={JSON.stringify(result, null, 2)} />
          </details>
        </Stack>
      )}
    </Card>
  )
}
