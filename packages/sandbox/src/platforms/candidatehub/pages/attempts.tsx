import { Wait } from '@gangway/ui'
import { Card, Group, List, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { ExchangeDetail } from '../../../pages/components/exchange-types.tsx'
import { ExchangeView } from '../../../pages/components/exchange-view.tsx'
import type { DeliveryAttempt } from '../api-types.ts'
import { AttemptBadge } from './badges.tsx'

/** What was sent and what came back, try by try. */
export function Attempts({ attempts }: { attempts: readonly DeliveryAttempt[] }) {
  if (attempts.length === 0) return null
  const last = String(attempts.at(-1)!.number)
  return (
    <Card withBorder component="section" aria-label="What was sent">
      <Title order={2} size="h4" mb="sm">
        What was sent, and what came back
      </Title>
      <Tabs defaultValue={last} keepMounted={false} key={last}>
        <Tabs.List aria-label="Tries">
          {attempts.map(({ number, status }) => (
            <Tabs.Tab key={number} value={String(number)}>
              Try {number}: {status ?? 'no answer'}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {attempts.map((attempt) => (
          <Tabs.Panel key={attempt.number} value={String(attempt.number)} pt="md">
            <Stack>
              <Group gap="sm">
                <AttemptBadge verdict={attempt.verdict} />
                <Text className="breakable">{attempt.message}</Text>
              </Group>
              {attempt.warnings.length + attempt.faults.length > 0 && (
                <List size="sm">
                  {attempt.faults.map((fault) => (
                    <List.Item key={fault}>On purpose: {fault}</List.Item>
                  ))}
                  {attempt.warnings.map((warning) => (
                    <List.Item key={warning}>Not as documented: {warning}</List.Item>
                  ))}
                </List>
              )}
              <SentExchange id={attempt.exchangeId} />
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Card>
  )
}

function SentExchange({ id }: { id: number }) {
  const exchange = useQuery({
    ...fromApi<ExchangeDetail>(`/api/sandbox/exchanges/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Wait query={exchange}>{(detail) => <ExchangeView exchange={detail} />}</Wait>
}
