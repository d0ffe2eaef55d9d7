import { ButtonLink, DataTable, PageLink, ProblemAlert, Time } from '@gangway/ui'
import { Alert, Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useChange } from '../../../pages/api.tsx'
import type { AssessmentRow, CandidateProfile, Order } from '../api-types.ts'
import { ResultStatusBadge } from './badges.tsx'
import { Logo } from './logo.tsx'
import { OrderDialog } from './order-dialog.tsx'
import { useApps } from './queries.tsx'
import { Attachments, ResultCell } from './result-parts.tsx'

type Row = { order: Order; assessment: AssessmentRow | null }

/** What was ordered for an application: each package, below it its assessments. One without any is one row. */
export function AssessmentsBox({ application }: { application: CandidateProfile['applications'][number] }) {
  const { id, name, assessments } = application
  const [opened, { open, close }] = useDisclosure()
  const apps = useApps().data?.data ?? []
  const connected = apps.some(({ status }) => status === 'active')
  const rows = assessments.flatMap((order): Row[] => [
    { order, assessment: null },
    ...(order.delivery === 'failed' ? [] : order.assessments).map((assessment) => ({ order, assessment })),
  ])
  return (
    <Card withBorder component="section" aria-label="Assessments">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          Assessments
        </Title>
        {connected && <Button onClick={open}>Order assessments</Button>}
      </Group>
      <OrderDialog opened={opened} onClose={close} applicationId={id} candidateName={name} />
      <Stack>
        {!connected && (
          <Group gap="sm">
            <Text c="dimmed">No partner is connected, so nothing can be ordered.</Text>
            <ButtonLink to="/smartrecruiters/apps" variant="default" size="xs">
              Connect a partner
            </ButtonLink>
          </Group>
        )}
        {connected && rows.length === 0 && (
          <Text c="dimmed">
            Nothing was ordered yet. Order by hand here, or let a step of the{' '}
            <PageLink to="/smartrecruiters/hiring-process">hiring process</PageLink> do it.
          </Text>
        )}
        {rows.length > 0 && <AssessmentTable rows={rows} />}
      </Stack>
    </Card>
  )
}

function AssessmentTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      label="Ordered packages and their assessments"
      rows={rows}
      rowKey={({ order, assessment }) => `${order.orderId} ${assessment?.assessmentId ?? ''}`}
      columns={[
        {
          title: 'Assessment',
          cell: ({ order, assessment }) =>
            assessment ? (
              <Box pl={{ base: 0, sm: 'xl' }}>
                <Text size="sm">{assessment.name}</Text>
              </Box>
            ) : (
              <PackageCell order={order} />
            ),
        },
        {
          title: 'Status',
          cell: ({ order, assessment }) =>
            assessment || order.delivery !== 'failed' ? (
              <ResultStatusBadge status={(assessment ?? order).status} />
            ) : (
              'Not ordered'
            ),
        },
        { title: 'Result', cell: ({ order, assessment }) => <ResultCell {...(assessment ?? order)} /> },
        {
          title: 'Report',
          cell: ({ order, assessment }) =>
            assessment ? (
              <Attachments attachments={assessment.attachments} />
            ) : (
              <Attachments attachments={order.attachments} unlisted={order.unlistedFiles} />
            ),
        },
      ]}
    />
  )
}

function PackageCell({ order }: { order: Order }) {
  const { orderId, packageName, partnerName, logo, delivery, failure, createdAt } = order
  return (
    <Stack gap={6}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Logo logo={logo} name={partnerName} size={32} />
        <Box miw={{ md: '11rem' }}>
          <PageLink to={`/smartrecruiters/orders/${orderId}`} fw={600}>
            {packageName}
          </PageLink>
          <Text size="sm" c="dimmed">
            {partnerName}, {orderedHow(order)}, <Time at={createdAt} />
          </Text>
        </Box>
      </Group>
      {delivery === 'sending' && <Text size="sm">The partner is being asked…</Text>}
      {delivery === 'failed' && <FailedOrder orderId={orderId} failure={failure} />}
    </Stack>
  )
}

/** `by hand by Ann Lee`, `by the hiring process`, `while applying`. */
export function orderedHow({ trigger, orderedBy }: Pick<Order, 'trigger' | 'orderedBy'>): string {
  const who = orderedBy ? ` by ${orderedBy}` : ''
  if (trigger === 'by_hand') return `ordered${who}`
  return trigger === 'auto' ? 'ordered by the hiring process' : 'ordered while applying'
}

/** Why the partner does not have it, and the same order once more. */
export function FailedOrder({ orderId, failure }: { orderId: string; failure: string | null }) {
  const again = useChange<void>(() => ({
    method: 'POST',
    path: `/api/smartrecruiters/orders/${orderId}/deliveries`,
  }))
  return (
    <Alert color="red" title="The partner did not take the order" p="xs">
      <Stack gap="xs" align="flex-start">
        {failure && <Text size="sm">{failure}</Text>}
        <ProblemAlert problem={again.error} />
        <Button size="xs" variant="default" onClick={() => again.mutate()} loading={again.isPending}>
          Send it again
        </Button>
      </Stack>
    </Alert>
  )
}
