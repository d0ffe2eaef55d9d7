import { ButtonLink, EmptyState, Page, Time } from '@gangway/ui'
import type { ReactNode } from 'react'
import { type Filters, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput, ConnectionLink } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'
import { FoundPeople, PersonLink } from '../../components/found-people.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useMay } from '../../session.tsx'

type CandidateFilters = { q: string; connectionId: string }
const filters: Filters<CandidateFilters> = { q: text, connectionId: text }

export function CandidatesPage() {
  const [filter, change, clear] = useFilters(filters)
  const may = useMay()
  const { q, connectionId } = filter
  const searches = may('read') && q !== undefined
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
      <FilterBar label="Candidates" clear={clear}>
        {may('read') && (
          <SearchInput
            label="Search"
            placeholder="Name, e-mail, words of the résumé"
            value={q}
            onChange={(words) => change({ q: words })}
          />
        )}
        <ConnectionInput value={connectionId} onChange={(id) => change({ connectionId: id })} />
      </FilterBar>
      {searches ? (
        <FoundPeople
          sought={{ q, connectionId }}
          to={(id) => `/candidates/${id}`}
          empty={
            <NothingFound title="Nobody is like that" clear={clear}>
              All words that you search must be found in their names, e-mails and documents, the last one as the
              beginning of a word.
            </NothingFound>
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
              <NothingFound title="Nobody has come through this connection yet" clear={clear}>
                Its page says whether the platform has reached Gangway.
              </NothingFound>
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
