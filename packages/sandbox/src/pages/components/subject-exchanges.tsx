import { Time, Wait } from '@gangway/ui'
import { Accordion, Card, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../api.tsx'
import { AnswerBadge } from './exchange-table.tsx'
import type { ExchangeDetail, ExchangeSummary } from './exchange-types.tsx'
import { ExchangeView } from './exchange-view.tsx'

type SubjectExchangesProps = { platform: string; subject: string; newest?: number }

/**
 * What was said with a platform about one thing, oldest first, each to be opened; the newest is open. `newest`: how many of
 * the last are shown.
 */
export function SubjectExchanges({ platform, subject, newest = 50 }: SubjectExchangesProps) {
  const query = new URLSearchParams({ platform, subject, limit: String(newest) })
  const exchanges = useQuery(fromApi<{ data: ExchangeSummary[] }>(`/api/sandbox/exchanges?${query}`, { live: true }))
  return (
    <Card withBorder component="section" aria-label="What was said">
      <Title order={2} size="h4" mb="sm">
        What was said
      </Title>
      <Wait query={exchanges}>
        {({ data }) =>
          data.length === 0 ? (
            <Text c="dimmed">Nothing yet, or it is so long ago that it was forgotten.</Text>
          ) : (
            <Accordion variant="separated" multiple defaultValue={[String(data[0]!.id)]} order={3}>
              {data.toReversed().map((exchange) => (
                <Accordion.Item key={exchange.id} value={String(exchange.id)}>
                  <Accordion.Control>
                    <Group gap="sm">
                      <Text fw={600}>{exchange.purpose}</Text>
                      <AnswerBadge status={exchange.status} failure={exchange.failure} />
                      <Text size="sm" c="dimmed">
                        <Time at={exchange.startedAt} />
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Whole id={exchange.id} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Wait>
    </Card>
  )
}

function Whole({ id }: { id: number }) {
  const exchange = useQuery(fromApi<ExchangeDetail>(`/api/sandbox/exchanges/${id}`))
  return <Wait query={exchange}>{(detail) => <ExchangeView exchange={detail} />}</Wait>
}
