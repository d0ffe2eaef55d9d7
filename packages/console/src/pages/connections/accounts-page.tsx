import { EmptyState, Page, Time } from '@gangway/ui'
import { Button, Group, Stack } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ChoiceInput, SearchInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { AccountActions } from './account-actions.tsx'
import { InviteAccount } from './invite-account.tsx'

type AccountStatus = 'invited' | 'active' | 'disabled'
const statuses: readonly AccountStatus[] = ['active', 'invited', 'disabled']

type AccountFilters = { email: string; externalRef: string; status: AccountStatus; invite: 'yes' }
const filters: Filters<AccountFilters> = {
  email: text,
  externalRef: text,
  status: oneOf(statuses),
  invite: oneOf(['yes']),
}
const none = { email: undefined, externalRef: undefined, status: undefined }

export function AccountsPage() {
  const [{ invite, ...filter }, change] = useFilters(filters)
  const list = useList('/v1/accounts', filter)
  const filtered = Object.keys(filter).length > 0
  const begin = (
    <May scope="write">
      <Button onClick={() => change({ invite: 'yes' })}>Invite somebody</Button>
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
            <InviteAccount close={() => change({ invite: undefined })} />
          </May>
        )}
        <Group align="flex-end" role="search" aria-label="Customers’ people">
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
        </Group>
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
            filtered ? (
              <EmptyState
                title="Nobody is like that"
                actions={
                  <Button variant="default" onClick={() => change(none)}>
                    Show all
                  </Button>
                }
              >
                Take a filter away to see more.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody is invited yet" actions={!invite && begin}>
                Invite an administrator of each customer that is to connect its company.
              </EmptyState>
            )
          }
        />
      </Stack>
    </Page>
  )
}
