import { ButtonLink, EmptyState, Page, Time } from '@gangway/ui'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Filters, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'
import { FoundPeople, PersonLink } from '../../components/found-people.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useMay } from '../../session.tsx'

type CandidateFilters = { q: string; connectionId: string }
const filters: Filters<CandidateFilters> = { q: text, connectionId: text }
const none = { q: undefined, connectionId: undefined }

export function CandidatesPage() {
  const [filter, change] = useFilters(filters)
  const may = useMay()
  const { q, connectionId } = filter
  const searches = may('read') && q !== undefined
  const all = (
    <Button variant="default" onClick={() => change(none)}>
      Show all
    </Button>
  )
  return (
    <Page
      title="Candidates"
      about="People, each as one connection knows them: all applications with the same e-mail and last name."
      actions={
        <ButtonLink to="/candidates/matches" variant="default">
          Who may be the same
        </ButtonLink>
      }
    >
      <Group mb="md" align="flex-end" role="search" aria-label="Candidates">
        {may('read') && (
          <SearchInput
            label="Search"
            placeholder="Name, e-mail, words of the résumé"
            value={q}
            onChange={(words) => change({ q: words })}
          />
        )}
        <ConnectionInput value={connectionId} onChange={(id) => change({ connectionId: id })} />
        {(q !== undefined || connectionId !== undefined) && (
          <Button variant="subtle" onClick={() => change(none)}>
            Clear
          </Button>
        )}
      </Group>
      {searches ? (
        <FoundPeople
          sought={{ q, connectionId }}
          to={(id) => `/candidates/${id}`}
          empty={
            <EmptyState title="Nobody is like that" actions={all}>
              All words that you search must be found in their names, e-mails and documents, the last one as the
              beginning of a word.
            </EmptyState>
          }
        />
      ) : (
        <AllCandidates
          connectionId={connectionId}
          empty={
            connectionId === undefined ? (
              <EmptyState
                title="There is no candidate yet"
                actions={<ButtonLink to="/connections">Set up a connection</ButtonLink>}
              >
                Candidates are made by themselves as people apply.
              </EmptyState>
            ) : (
              <EmptyState title="Nobody has come through this connection yet" actions={all}>
                Its page says whether the platform has reached Gangway.
              </EmptyState>
            )
          }
        />
      )}
    </Page>
  )
}

function AllCandidates({ connectionId, empty }: { connectionId: string | undefined; empty: ReactNode }) {
  const list = useList('/v1/candidates', { connectionId })
  return (
    <RecordList
      list={list}
      label="Candidates"
      rowKey={({ id }) => id}
      columns={[
        { title: 'Name', cell: ({ id, ...person }) => <PersonLink to={`/candidates/${id}`} person={person} /> },
        { title: 'Telephone', cell: ({ phones }) => phones?.[0]?.number ?? '–' },
        { title: 'Connection', cell: ({ connectionId: of }) => <ConnectionLink id={of} /> },
        { title: 'Known since', cell: ({ createdAt }) => <Time at={createdAt} /> },
      ]}
      empty={empty}
    />
  )
}
