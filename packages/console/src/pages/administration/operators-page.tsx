import { EmptyState, PageLink, Time } from '@gangway/ui'
import { Button, Group, Stack } from '@mantine/core'
import { type Filters, oneOf, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { type Role, roleNames } from '../../session.tsx'
import { AdministrationPage } from './administration-page.tsx'
import { InviteForm } from './invite-form.tsx'
import { roles } from './roles.tsx'

type OperatorStatus = 'invited' | 'active' | 'disabled'
const statuses: readonly OperatorStatus[] = ['active', 'invited', 'disabled']

type OperatorFilters = { role: Role; status: OperatorStatus; invite: 'yes' }
const filters: Filters<OperatorFilters> = { role: oneOf(roles), status: oneOf(statuses), invite: oneOf(['yes']) }

export function OperatorsPage() {
  const [{ invite, ...filter }, change] = useFilters(filters)
  const list = useList('/v1/operators', filter)
  return (
    <AdministrationPage
      title="Operators"
      about="People who sign in here, and what each may do."
      actions={!invite && <Button onClick={() => change({ invite: 'yes' })}>Invite somebody</Button>}
    >
      <Stack>
        {invite && <InviteForm close={() => change({ invite: undefined })} />}
        <Group align="flex-end" role="search" aria-label="Operators">
          <ChoiceInput
            label="Role"
            value={filter.role}
            values={roles}
            name={(role) => roleNames[role]}
            onChange={(role) => change({ role })}
          />
          <ChoiceInput
            label="Status"
            value={filter.status}
            values={statuses}
            onChange={(status) => change({ status })}
          />
        </Group>
        <RecordList
          list={list}
          label="Operators"
          rowKey={({ id }) => id}
          columns={[
            {
              title: 'Person',
              cell: ({ id, name, email }) => (
                <PageLink to={`/administration/operators/${id}`}>{name ?? email}</PageLink>
              ),
            },
            { title: 'E-mail', cell: ({ email }) => email },
            { title: 'Role', cell: ({ role }) => roleNames[role] },
            { title: 'Status', cell: ({ status }) => <Status value={status} /> },
            { title: 'Codes', cell: ({ codes }) => (codes ? 'on' : 'off') },
            {
              title: 'Last signed in',
              cell: ({ lastSignInAt }) => (lastSignInAt ? <Time at={lastSignInAt} /> : 'never'),
            },
          ]}
          empty={
            <EmptyState
              title="Nobody is like that"
              actions={
                <Button variant="default" onClick={() => change({ role: undefined, status: undefined })}>
                  Show all
                </Button>
              }
            >
              Take a filter away to see more.
            </EmptyState>
          }
        />
      </Stack>
    </AdministrationPage>
  )
}
