import { Page, ProblemAlert, Wait } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useChange } from '../../api/changes.tsx'
import { get, useList } from '../../api/queries.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { roleNames, useSession } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { CodesSection } from './codes-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SessionList } from './session-list.tsx'

/** For everybody who is signed in: who one is here, how one signs in, and where else one is signed in. */
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
            To change any of it ask an admin.
          </Text>
        </Section>
        <WayIn />
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

/** What one signs in with, as far as that is kept here. */
function WayIn() {
  const ways = useQuery(get('/v1/sign-in'))
  return (
    <Wait query={ways}>
      {({ password, provider }) => (
        <>
          {provider && (
            <Section title={`Signing in with ${provider.name}`}>
              <Text>
                {password
                  ? 'Who signs in there needs no password here, and no codes.'
                  : 'You sign in there: your password and your codes are seen to there, too.'}
              </Text>
            </Section>
          )}
          {password && (
            <>
              <PasswordSection />
              <CodesSection />
            </>
          )}
        </>
      )}
    </Wait>
  )
}
