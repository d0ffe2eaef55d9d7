import { EmptyState, Page, Time } from '@gangway/ui'
import { Box, Button, Stack } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput, SearchInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { AccountActions } from './account-actions.tsx'
import { InviteAccount } from './invite-account.tsx'

type AccountStatus = 'invited' | 'active' | 'disabled'
const statuses: readonly AccountStatus[] = ['active', 'invited', 'disabled']

type AccountFilters = { email: string; externalRef: string; status: AccountStatus }
const filters: Filters<AccountFilters> = { email: text, externalRef: text, status: oneOf(statuses) }
/** Whether the form stands open: a link may open it. */
const opened: Filters<{ invite: 'yes' }> = { invite: oneOf(['yes']) }
export function AccountsPage() {
  const [filter, change, clear] = useFilters(filters)
  const [{ invite }, open] = useFilters(opened)
  const list = useList('/v1/accounts', filter)
  const begin = (
    <May scope="write">
      <Button onClick={() => open({ invite: 'yes' })}>Invite somebody</Button>
    </May>
  )
  return (
    <Page
      title="Customers’ people"
      about="They sign in on the consent page to connect their company, where no provider of identities of yours is set."
      back={{ to: '/connections', label: 'Connections' }}
      actions={!invite && begin}
    >
      <Stack>
        {invite && (
          <May scope="write">
            <InviteAccount close={() => open({ invite: undefined })} />
          </May>
        )}
        <Box>
          <FilterBar label="Customers’ people" clear={clear}>
            <SearchInput
              label="E-mail"
              placeholder="whole address"
              value={filter.email}
              onChange={(email) => change({ email })}
            />
            <SearchInput
              label="Customer"
              placeholder="external reference"
              value={filter.externalRef}
              onChange={(externalRef) => change({ externalRef })}
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
            label="Customers’ people"
            rowKey={({ id }) => id}
            columns={[
              { title: 'Person', cell: ({ name, email }) => name ?? email },
              { title: 'E-mail', cell: ({ email }) => email },
              { title: 'Customer', cell: ({ externalRef }) => externalRef ?? '–' },
              { title: 'Status', cell: ({ status }) => <Status value={status} /> },
              { title: 'Codes', cell: ({ codes }) => (codes ? 'on' : 'off') },
              { title: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
              {
                title: 'Change',
                cell: (account) => (
                  <May scope="write">
                    <AccountActions account={account} />
                  </May>
                ),
              },
            ]}
            empty={
              clear ? (
                <NothingFound title="Nobody is like that" clear={clear} />
              ) : (
                <EmptyState title="Nobody is invited yet" actions={!invite && begin}>
                  Invite an administrator of each customer that is to connect its company.
                </EmptyState>
              )
            }
          />
        </Box>
      </Stack>
    </Page>
  )
}
