import { PageLink, ProblemAlert } from '@gangway/ui'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { AttemptAnswer, attemptOutcome, succeeded } from '../../components/outbox/attempt.tsx'
import { May } from '../../session.tsx'

/** Sends an endpoint a test event, and shows what it said as soon as it did. */
export function TestEvent({ endpointId }: { endpointId: string }) {
  const test = useChange('post', '/v1/endpoints/{id}/test')
  return (
    <May scope="write">
      <Stack align="flex-start" w="100%">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ path: { id: endpointId } })}>
          Send a test event
        </Button>
        <ProblemAlert problem={test.error} />
        {test.data && <TestResult key={test.data.deliveryId} deliveryId={test.data.deliveryId} />}
      </Stack>
    </May>
  )
}

/** How often it is looked whether the endpoint has answered. Milliseconds. */
const lookMs = 500

function TestResult({ deliveryId }: { deliveryId: string }) {
  const { data } = useQuery({
    ...get('/v1/deliveries/{id}', { path: { id: deliveryId } }),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'pending' ? false : lookMs),
  })
  const last = data?.attempts.findLast(({ response, error }) => response !== undefined || error !== undefined)
  const more = <PageLink to={`/webhooks/deliveries/${deliveryId}`}>See the delivery</PageLink>
  if (data?.status === 'held') {
    return (
      <Alert color="orange" title="The test is held" role="status" w="100%">
        The endpoint is disabled. The test goes out once it is enabled. {more}
      </Alert>
    )
  }
  if (!last) {
    return (
      <Alert color="gray" title="The test is under way" role="status" w="100%">
        An endpoint has 15 seconds to answer.
      </Alert>
    )
  }
  const good = succeeded(last)
  return (
    <Alert
      color={good ? 'teal' : 'red'}
      title={`${good ? 'It works' : 'It did not take the test'}: ${attemptOutcome(last)}`}
      role="status"
      w="100%"
    >
      <Stack gap="xs">
        {!good && (
          <>
            <AttemptAnswer attempt={last} label="test event" />
            <Text size="sm">
              Anything else than 2xx within 15 seconds is tried again by itself, with longer and longer waits.
            </Text>
          </>
        )}
        {more}
      </Stack>
    </Alert>
  )
}
