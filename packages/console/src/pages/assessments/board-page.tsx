import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { get, useList } from '../../api/queries.tsx'
import { ConnectionInput } from '../../components/connection-input.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { ChoiceInput, SearchInput } from '../../components/filter-inputs.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { Status } from '../../components/words.tsx'
import { May, useMay } from '../../session.tsx'
import { kindNames, type Order, type OrderStatus, orderName, scoreText, statuses } from './words.tsx'

type BoardFilters = { packageId: string; kind: Order['kind']; connectionId: string; email: string }

const kinds = Object.keys(kindNames) as Order['kind'][]
const filters: Filters<BoardFilters> = { packageId: text, kind: oneOf(kinds), connectionId: text, email: text }

const columnNames: Record<OrderStatus, string> = {
  pending: 'Pending',
  in_progress: 'In progress',
  completed: 'Completed',
  rejected: 'Rejected',
  expired: 'Expired',
}

/** Orders by status, each column on its own: a long one does not push the others away. */
export function BoardPage() {
  const [given, change, clear] = useFilters(filters)
  const may = useMay()
  const filter = may('read') ? given : { ...given, email: undefined }
  const packages = useQuery(get('/v1/assessment-packages', { query: { limit: 200 } }))
  const names = new Map(packages.data?.data.map(({ id, name }) => [id, name]))
  const any = useQuery(get('/v1/assessment-orders', { query: { limit: 1 } }, { live: true }))
  return (
    <Page
      title="Assessments"
      about="What recruiters and applicants ordered, by how far it is. Orders come in by themselves; your product says how they end."
      actions={
        <ButtonLink to="/assessments/packages" variant="default">
          Packages
        </ButtonLink>
      }
    >
      {any.data?.data.length === 0 ? (
        <EmptyState
          title="No assessment was ordered yet"
          actions={
            <>
              <ButtonLink to="/connections">Connections</ButtonLink>
              <May scope="write">
                <ButtonLink to="/assessments/packages/new" variant="default">
                  Offer a package
                </ButtonLink>
              </May>
            </>
          }
        >
          A company connects to you on SmartRecruiters and orders one of your packages; the order appears here at once.
        </EmptyState>
      ) : (
        <>
          <FilterBar label="Orders" clear={clear}>
            {may('read') && (
              <SearchInput
                label="Candidate’s e-mail"
                placeholder="the whole address"
                value={filter.email}
                onChange={(email) => change({ email })}
              />
            )}
            <ChoiceInput
              label="Package"
              value={filter.packageId}
              values={[...names.keys()]}
              name={(id) => names.get(id) ?? id}
              onChange={(packageId) => change({ packageId })}
            />
            <ChoiceInput
              label="How it was ordered"
              value={filter.kind}
              values={kinds}
              name={(kind) => kindNames[kind]}
              onChange={(kind) => change({ kind })}
            />
            <ConnectionInput
              platform="smartrecruiters"
              value={filter.connectionId}
              onChange={(connectionId) => change({ connectionId })}
            />
          </FilterBar>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm" style={{ alignItems: 'start' }}>
            {statuses.map((status) => (
              <Column key={status} status={status} filter={filter} names={names} />
            ))}
          </SimpleGrid>
        </>
      )}
    </Page>
  )
}

type ColumnProps = { status: OrderStatus; filter: Partial<BoardFilters>; names: ReadonlyMap<string, string> }

function Column({ status, filter, names }: ColumnProps) {
  const list = useList('/v1/assessment-orders', { ...filter, status })
  const count = list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''}`
  return (
    <section aria-label={columnNames[status]}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} size="h5">
          {columnNames[status]}
        </Title>
        {count && (
          <Badge variant="default" aria-label={`${count} orders`}>
            {count}
          </Badge>
        )}
      </Group>
      <Stack gap="xs">
        {list.rows?.map((order) => (
          <OrderCard key={order.id} order={order} packageName={order.packageId && names.get(order.packageId)} />
        ))}
        {list.rows?.length === 0 && (
          <Text size="sm" c="dimmed">
            None
          </Text>
        )}
        {list.error && (
          <Text size="sm" role="alert">
            {list.error.message}
          </Text>
        )}
        <ShowMore list={list} size="xs" />
      </Stack>
    </section>
  )
}

function OrderCard({ order, packageName }: { order: Order; packageName: string | undefined }) {
  const score = scoreText(order.result?.score)
  return (
    <Card withBorder padding="sm">
      <PageLink to={`/assessments/orders/${order.id}`} fw={600} className="breakable">
        {orderName(order)}
      </PageLink>
      <Text size="sm" className="breakable">
        {packageName ?? order.remotePackageId}
      </Text>
      {score && (
        <Text size="sm">
          {score} {order.result?.scoreLabel}
        </Text>
      )}
      <Group gap={4} justify="space-between">
        <Text size="xs" c="dimmed">
          <Time at={order.receivedAt} />
        </Text>
        {order.resultCall?.status === 'dead' && <Status value="dead" />}
      </Group>
    </Card>
  )
}
