import { PageLink, ProblemAlert, Time } from '@gangway/ui'
import { Alert, Anchor, Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { App } from '../api-types.ts'
import { useConsent } from './consent-window.tsx'
import { api } from './queries.tsx'
import { ScopeTable } from './scope-table.tsx'

/** Connect, what is waited for, and disable (contract 1.2 steps 4 to 7, and 1.3). */
export function Connection({ app }: { app: App }) {
  const consent = useConsent(app)
  const [reviewing, review] = useDisclosure()
  const takeBack = useChange<void>(() => ({ method: 'DELETE', path: `${api}/apps/${app.partnerId}/consent` }))
  const problem = consent.problem ?? takeBack.error
  const { status, name } = app
  if (status === 'unavailable') return <LastDisable app={app} />
  return (
    <Card withBorder component="section" aria-label="Connection">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          {status === 'active' ? 'Connected' : 'Connect'}
        </Title>
        <div role="status">
          {status === 'active' && (
            <Text>
              {name} is active for Harbour Foods
              {app.connectedAt !== null && (
                <>
                  {' '}
                  since <Time at={app.connectedAt} />
                </>
              )}
              .
            </Text>
          )}
          {status === 'consented' && (
            <Text>
              You agreed. Now {name} asks you to sign in and to grant access on its own page; when that is done, this
              page shows it by itself.
            </Text>
          )}
          {status === 'not_connected' && (
            <Text>
              You review what {name} may read, and then grant SmartRecruiters access on {name}’s own page.
            </Text>
          )}
        </div>
        {(status === 'not_connected' || status === 'consented') && <SignInNote app={app} />}
        {consent.blocked && (
          <Alert color="orange" title="The browser did not open the pop-up">
            <a href={consent.blocked} target="_blank" rel="noopener noreferrer">
              Open {name}’s page in a tab
            </a>
            , or allow pop-ups for this address and open it again.
          </Alert>
        )}
        <ProblemAlert problem={problem} />
        <Group gap="sm">
          {status === 'not_connected' && <Button onClick={review.open}>Connect</Button>}
          {status === 'consented' && (
            <>
              <Button onClick={consent.start} loading={consent.starting}>
                {consent.opened ? 'Open it again' : `Open ${name}’s page`}
              </Button>
              <Button variant="default" onClick={() => takeBack.mutate()} loading={takeBack.isPending}>
                Take the consent back
              </Button>
            </>
          )}
          {status === 'active' && <Disable app={app} />}
        </Group>
        <LastDisable app={app} />
      </Stack>
      <Modal opened={reviewing} onClose={review.close} title={`Connect ${name}`} size="lg">
        <Stack>
          <Text>{name} asks for access to these data of Harbour Foods:</Text>
          <ScopeTable app={app} />
          <Text size="sm" c="dimmed">
            {app.displayMode === 'REDIRECT'
              ? `You leave SmartRecruiters for ${name}’s page, and come back afterwards.`
              : `${name}’s page opens in a small window.`}
          </Text>
          <Group>
            <Button
              data-autofocus
              loading={consent.starting}
              onClick={() => {
                consent.start()
                review.close()
              }}
            >
              Authorize and Continue
            </Button>
            <Button variant="default" onClick={review.close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Card>
  )
}

/** Who plays the administrator has to get in there: the partner's own page wants to know who they are. */
function SignInNote({ app: { name, signIn } }: { app: App }) {
  if (!signIn) return null
  const { email, invitationUrl } = signIn
  return (
    <Alert color="gray" title="To play the administrator" w="100%">
      {name} knows you as <strong className="breakable">{email}</strong>. Sign in with that on its page.
      {invitationUrl !== null && (
        <>
          {' '}
          If you have no password there yet,{' '}
          <Anchor inherit href={invitationUrl} target="_blank" rel="noopener noreferrer">
            choose one first
          </Anchor>
          .
        </>
      )}
    </Alert>
  )
}

function Disable({ app }: { app: App }) {
  const [asking, ask] = useDisclosure()
  const disable = useChange<void>(() => ({ method: 'DELETE', path: `${api}/apps/${app.partnerId}/connection` }))
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        Disable
      </Button>
      <Modal opened={asking} onClose={ask.close} title={`Disable ${app.name}?`}>
        <Stack>
          <Text>
            Its packages can no longer be ordered, and it can no longer return results. What it returned stays on the
            profiles. It is told, and to connect again it needs your consent anew.
          </Text>
          <ProblemAlert problem={disable.error} />
          <Group>
            <Button
              color="red"
              loading={disable.isPending}
              onClick={() => disable.mutate(undefined, { onSuccess: ask.close })}
            >
              Disable
            </Button>
            <Button variant="default" onClick={ask.close} data-autofocus>
              Keep it active
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

/** How the partner took it; for SmartRecruiters it is disabled in any case. */
function LastDisable({ app }: { app: App }) {
  const last = app.lastDisable
  if (!last || app.status === 'active') return null
  return (
    <Alert color={last.told ? 'gray' : 'orange'} title="Disabled" w="100%">
      <Time at={last.at} />. {last.message}{' '}
      {last.exchangeId !== null && <PageLink to={`/traffic/${last.exchangeId}`}>See the exchange</PageLink>}
      {!last.told && (
        <Group mt="xs">
          <Convention>It is disabled here whatever the partner answers. Tries again are not documented.</Convention>
        </Group>
      )}
    </Alert>
  )
}
