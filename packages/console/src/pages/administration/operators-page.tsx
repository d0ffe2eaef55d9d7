import { PageLink, Time } from '@gangway/ui'
import { Box, Button, Stack } from '@mantine/core'
import { type Filters, oneOf, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { type Role, roleNames } from '../../session.tsx'
import { AdministrationPage } from './administration-page.tsx'
import { InviteForm } from './invite-form.tsx'
import { roles } from './roles.tsx'

type OperatorStatus = 'invited' | 'active' | 'disabled'
const statuses: readonly OperatorStatus[] = ['active', 'invited', 'disabled']

const filters: Filters<{ role: Role; status: OperatorStatus }> = { role: oneOf(roles), status: oneOf(statuses) }
/** Whether the form stands open: a link may open it. */
const opened: Filters<{ invite: 'yes' }> = { invite: oneOf(['yes']) }

export function OperatorsPage() {
  const [filter, change, clear] = useFilters(filters)
  const [{ invite }, open] = useFilters(opened)
  const list = useList('/v1/operators', filter)
  return (
    <AdministrationPage
      title="Operators"
      about="People who sign in here, and what each may do."
      actions={!invite && <Button onClick={() => open({ invite: 'yes' })}>Invite somebody</Button>}
    >
      <Stack>
        {invite && <InviteForm close={() => open({ invite: undefined })} />}
        <Box>
          <FilterBar label="Operators" clear={clear}>
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
          </FilterBar>
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
            empty={<NothingFound title="Nobody is like that" clear={clear} />}
          />
        </Box>
      </Stack>
    </AdministrationPage>
  )
}
