import { Copyable, Page, PageLink, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Button, Card, Checkbox, Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { SubjectExchanges } from '../../../pages/components/subject-exchanges.tsx'
import type { Partner, PartnerInput } from '../api-types.ts'
import { Logo } from './logo.tsx'
import { Configuration } from './partner-configuration.tsx'
import { PartnerForm } from './partner-form.tsx'
import { Standing } from './partners-page.tsx'
import { api, usePartner } from './queries.tsx'

/** One partner at the desk of partner operations. */
export function PartnerPage() {
  const { partnerId } = useParams({ strict: false }) as { partnerId: string }
  const partner = usePartner(partnerId)
  return (
    <Page
      title={partner.data?.name ?? 'Partner'}
      back={{ to: '/smartrecruiters/partners', label: 'Partner operations' }}
      actions={partner.data && <Changes partner={partner.data} />}
    >
      <Wait query={partner}>
        {(data) => (
          <Stack gap="lg">
            <Presentation partner={data} />
            <Approval key={JSON.stringify(data.scopes)} partner={data} />
            <Credential partner={data} />
            <Configuration partner={data} />
            <SubjectExchanges platform="smartrecruiters" subject={`partner:${data.id}`} newest={10} />
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Presentation({ partner }: { partner: Partner }) {
  const { id, name, logo, shortDescription, fullDescription } = partner
  return (
    <Card withBorder component="section" aria-label="What it shows of itself">
      <Group align="flex-start" wrap="nowrap">
        <Logo logo={logo} name={name} size={56} />
        <Stack gap="xs" align="flex-start" style={{ minWidth: 0 }}>
          <Standing partner={partner} />
          <Text fw={500}>{shortDescription || 'No short description.'}</Text>
          <Text className="breakable" style={{ whiteSpace: 'pre-line' }} c={fullDescription ? undefined : 'dimmed'}>
            {fullDescription || 'No full description.'}
          </Text>
          <PageLink to={`/smartrecruiters/apps/${id}`}>As a customer sees it</PageLink>
        </Stack>
      </Group>
    </Card>
  )
}

function Changes({ partner }: { partner: Partner }) {
  const navigate = useNavigate()
  const [editing, edit] = useDisclosure()
  const [removing, remove] = useDisclosure()
  const path = `${api}/partners/${partner.id}`
  const save = useChange<PartnerInput>((body) => ({ method: 'PATCH', path, body }))
  const discard = useChange<void>(() => ({ method: 'DELETE', path }))
  return (
    <>
      <Button variant="default" onClick={edit.open}>
        Edit
      </Button>
      <Button variant="default" onClick={remove.open}>
        Remove
      </Button>
      <Modal opened={editing} onClose={edit.close} title={`Edit ${partner.name}`} size="lg">
        <PartnerForm
          partner={partner}
          submit="Save"
          pending={save.isPending}
          problem={save.error}
          onSubmit={(input) => save.mutate(input, { onSuccess: edit.close })}
        />
      </Modal>
      <Modal opened={removing} onClose={remove.close} title={`Remove ${partner.name}?`}>
        <Stack>
          <Text>Its credential, its connection and its orders go with it. The partner is not told.</Text>
          <ProblemAlert problem={discard.error} />
          <Group>
            <Button
              color="red"
              loading={discard.isPending}
              onClick={() =>
                discard.mutate(undefined, { onSuccess: () => navigate({ to: '/smartrecruiters/partners' }) })
              }
            >
              Remove
            </Button>
            <Button variant="default" onClick={remove.close} data-autofocus>
              Keep
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

/** All that was asked for is approved, or some of it (contract 1.2, step 1). */
function Approval({ partner }: { partner: Partner }) {
  const { id, scopes, status } = partner
  const approvedNow = scopes.filter(({ approved }) => approved).map(({ scope }) => scope)
  const [chosen, setChosen] = useState(status === 'approved' ? approvedNow : scopes.map(({ scope }) => scope))
  const approve = useChange<void>(() => ({
    method: 'POST',
    path: `${api}/partners/${id}/approval`,
    body: { scopes: chosen },
  }))
  const unchanged = status === 'approved' && [...chosen].sort().join() === [...approvedNow].sort().join()
  const narrowed = chosen.length < scopes.length
  return (
    <Card withBorder component="section" aria-label="Data access scopes">
      <Title order={2} size="h4" mb="xs">
        Data access scopes
      </Title>
      <Stack gap="md" align="flex-start">
        <Text c="dimmed">
          {status === 'approved'
            ? 'These were approved. Fewer or more of what was asked for can be approved at any time.'
            : 'Approve all that was asked for, or take away what goes too far.'}
        </Text>
        {scopes.length === 0 ? (
          <Text>It asks for nothing. Without the scopes it cannot return results; edit it to ask for some.</Text>
        ) : (
          <Checkbox.Group value={chosen} onChange={setChosen} aria-label="Approved scopes">
            <Stack gap="sm">
              {scopes.map(({ scope, use }) => (
                <Checkbox key={scope} value={scope} label={scope} description={use || 'It does not say what for.'} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <ProblemAlert problem={approve.error} />
        <Button onClick={() => approve.mutate()} loading={approve.isPending} disabled={unchanged}>
          {unchanged ? 'Approved' : narrowed ? 'Approve these only' : 'Approve'}
        </Button>
      </Stack>
    </Card>
  )
}

function Credential({ partner }: { partner: Partner }) {
  const { id, credential, status } = partner
  const [asking, ask] = useDisclosure()
  const issue = useChange<void>(() => ({ method: 'POST', path: `${api}/partners/${id}/credential` }))
  return (
    <Card withBorder component="section" aria-label="Master credential">
      <Title order={2} size="h4" mb="xs">
        Master credential
      </Title>
      <Stack gap="md" align="flex-start">
        <Text c="dimmed">
          One for each partner. With it the partner stores its addresses, and exchanges credentials with each customer.
          SmartRecruiters sends it by encrypted mail.
        </Text>
        {credential && (
          <SimpleGrid cols={{ base: 1, sm: 2 }} w="100%">
            <div>
              <Text size="sm" fw={500}>
                Client id
              </Text>
              <Copyable value={credential.clientId} label="client id" />
            </div>
            <div>
              <Text size="sm" fw={500}>
                Client secret
              </Text>
              <Copyable value={credential.clientSecret} secret label="client secret" />
            </div>
          </SimpleGrid>
        )}
        <ProblemAlert problem={issue.error} />
        {status === 'requested' ? (
          <Text>Approve its scopes first.</Text>
        ) : (
          <Group gap="sm">
            <Button
              variant={credential ? 'default' : 'filled'}
              onClick={credential ? ask.open : () => issue.mutate()}
              loading={issue.isPending}
            >
              {credential ? 'Issue another' : 'Issue the master credential'}
            </Button>
            <Convention>
              The documentation does not say how a master credential is replaced. Here the earlier one is void at once.
            </Convention>
          </Group>
        )}
        <Modal opened={asking} onClose={ask.close} title="Issue another master credential?">
          <Stack>
            <Alert color="orange">The credential that the partner holds is void from then on.</Alert>
            <Group>
              <Button onClick={() => issue.mutate(undefined, { onSettled: ask.close })} loading={issue.isPending}>
                Issue another
              </Button>
              <Button variant="default" onClick={ask.close} data-autofocus>
                Keep the one it has
              </Button>
            </Group>
          </Stack>
        </Modal>
      </Stack>
    </Card>
  )
}
