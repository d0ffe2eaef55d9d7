import { Page, ProblemAlert } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useChange } from '../../api/changes.tsx'
import { useList } from '../../api/queries.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { roleNames, useSession } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { SessionList } from './session-list.tsx'

/** For everybody who is signed in: who one is here, and where else one is signed in. */
export function AccountPage() {
  const { id, operator, tenant } = useSession()
  const list = useList('/v1/sessions')
  const own = list.rows?.filter((session) => session.operator.id === operator.id)
  const elsewhere = own?.filter((session) => session.id !== id) ?? []
  const end = useChange('delete', '/v1/sessions/{id}')
  const endAll = async () => {
    for (const session of elsewhere) await end.mutateAsync({ path: { id: session.id } })
    toast('You are signed in here alone')
  }
  return (
    <Page title="Your account">
      <Stack>
        <Section title="You">
          <Facts
            facts={[
              ['Name', operator.name],
              ['E-mail', operator.email],
              ['Role', roleNames[operator.role]],
              ['Tenant', tenant.name],
            ]}
          />
          <Text size="sm" c="dimmed" mt="sm">
            To change any of it, or for a new password, ask an admin: a new link is made for you.
          </Text>
        </Section>
        <Section title="Where you are signed in">
          <Stack>
            <SessionList list={{ ...list, rows: own }} whose={false} />
            <ProblemAlert problem={end.error} />
            {elsewhere.length > 0 && (
              <Group>
                <Button variant="default" loading={end.isPending} onClick={() => void endAll().catch(() => {})}>
                  Sign out everywhere else
                </Button>
              </Group>
            )}
          </Stack>
        </Section>
      </Stack>
    </Page>
  )
}
