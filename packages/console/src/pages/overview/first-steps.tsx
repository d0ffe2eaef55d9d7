import { ButtonLink } from '@gangway/ui'
import { Badge, Group, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import { Section } from '../../components/section.tsx'
import { type Scope, useMay } from '../../session.tsx'

const one = { query: { limit: 1 } }
const live = { live: true }

/** What is to be done on a fresh installation; gone once a message has come. */
export function FirstSteps() {
  const may = useMay()
  const messages = useQuery(get('/v1/messages', one, live))
  const fresh = messages.data?.data.length === 0
  const connections = useQuery(get('/v1/connections', one, { enabled: fresh }))
  const endpoints = useQuery(get('/v1/endpoints', one, { enabled: fresh }))
  const keys = useQuery(get('/v1/api-keys', one, { enabled: fresh && may('admin') }))
  if (!fresh) return null
  const steps: { title: string; about: string; to: string; action: string; scope: Scope; done: number | undefined }[] =
    [
      {
        title: 'Connect a platform',
        to: '/connections/set-up',
        action: 'Set up a connection',
        scope: 'write',
        done: connections.data?.data.length,
        about: 'You are led through what to ask it for and what to give it. The first message is seen as it arrives.',
      },
      {
        title: 'Make an endpoint',
        to: '/webhooks/endpoints/new',
        action: 'Make an endpoint',
        scope: 'write',
        done: endpoints.data?.data.length,
        about: 'Your own system hears there of everything that comes in.',
      },
      {
        title: 'Make an API key',
        to: '/administration/api-keys',
        action: 'Go to API keys',
        scope: 'admin',
        done: keys.data?.data.length,
        about: 'With it your own system reads and changes what is here.',
      },
    ]
  return (
    <Section title="First steps">
      <Stack>
        <Text c="dimmed">Nothing has come in yet. These steps lead there.</Text>
        <List type="ordered" spacing="md">
          {steps.map(({ title, about, to, action, scope, done }) => (
            <List.Item key={title}>
              <Group gap="xs">
                <Text fw={600}>{title}</Text>
                {done ? <Badge color="teal">done</Badge> : null}
              </Group>
              <Text size="sm">{about}</Text>
              {may(scope) && (
                <ButtonLink to={to} size="xs" mt={6} variant={done ? 'default' : 'filled'}>
                  {action}
                </ButtonLink>
              )}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Section>
  )
}
