import { DataTable, EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Badge, Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../../../pages/api.tsx'
import type { Partner, PartnerInput } from '../api-types.ts'
import { Logo } from './logo.tsx'
import { PartnerForm } from './partner-form.tsx'
import { api, usePartners } from './queries.tsx'

/** Partner operations at SmartRecruiters: everybody who offers assessments, and how far each has come. */
export function PartnersPage() {
  const partners = usePartners()
  const navigate = useNavigate()
  const [opened, { open, close }] = useDisclosure()
  const create = useChange<PartnerInput, Partner>((body) => ({ method: 'POST', path: `${api}/partners`, body }))
  const register = <Button onClick={open}>Register a partner</Button>
  return (
    <Page
      title="Partner operations"
      about="The desk at SmartRecruiters where assessment companies are let in: what they show of themselves, which data they may read, and their master credential."
      actions={register}
    >
      <Modal opened={opened} onClose={close} title="Register a partner" size="lg">
        <PartnerForm
          partner={null}
          submit="Register"
          pending={create.isPending}
          problem={create.error}
          onSubmit={(input) =>
            create.mutate(input, {
              onSuccess: ({ id }) => navigate({ to: `/smartrecruiters/partners/${id}` }),
            })
          }
        />
      </Modal>
      <Wait query={partners}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No partner yet" actions={register}>
              A gateway that starts this sandbox registers itself. For any other program, register a partner, approve
              its scopes, and give the program the master credential.
            </EmptyState>
          ) : (
            <DataTable
              label="Partners"
              rows={data}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: 'Partner',
                  cell: ({ id, name, logo }) => (
                    <Group gap="sm" wrap="nowrap">
                      <Logo logo={logo} name={name} size={32} />
                      <PageLink to={`/smartrecruiters/partners/${id}`}>{name}</PageLink>
                    </Group>
                  ),
                },
                { title: 'Standing', cell: (partner) => <Standing partner={partner} /> },
                {
                  title: 'Scopes',
                  cell: ({ scopes }) =>
                    scopes.length === 0
                      ? '–'
                      : `${scopes.filter(({ approved }) => approved).length} of ${scopes.length} approved`,
                },
                { title: 'Registered', cell: ({ createdAt }) => <Time at={createdAt} /> },
              ]}
            />
          )
        }
      </Wait>
    </Page>
  )
}

/** How far a partner has come, by what comes next. */
export function Standing({ partner }: { partner: Partner }) {
  const { status, credential, configuration } = partner
  if (status === 'requested') return <Word color="yellow">to be approved</Word>
  if (!credential) return <Word color="yellow">no master credential</Word>
  if (!configuration) return <Word color="yellow">no configuration yet</Word>
  return <Word color="teal">ready for customers</Word>
}

function Word({ color, children }: { color: string; children: string }) {
  return (
    <Badge color={color} variant="light" tt="none">
      <Text inherit span>
        {children}
      </Text>
    </Badge>
  )
}
