import { ButtonLink, EmptyState, Page, PageLink } from '@gangway/ui'
import type { ReactNode } from 'react'
import { type ClearFilters, type Filters, text, useFilters } from '../../api/filters.tsx'
import { ConnectionInput } from '../../components/connection-input.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'
import { PeopleList } from '../../components/people-list.tsx'
import { useMay } from '../../session.tsx'

type CandidateFilters = { q: string; connectionId: string }
const filters: Filters<CandidateFilters> = { q: text, connectionId: text }

export function CandidatesPage() {
  const [filter, change, clear] = useFilters(filters)
  const may = useMay()
  const { connectionId } = filter
  const q = may('read') ? filter.q : undefined
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
            placeholder="Name or e-mail"
            value={q}
            onChange={(words) => change({ q: words })}
          />
        )}
        <ConnectionInput value={connectionId} onChange={(id) => change({ connectionId: id })} />
      </FilterBar>
      <PeopleList
        sought={{ q, connectionId }}
        to={(id) => `/candidates/${id}`}
        empty={<Nobody q={q} connectionId={connectionId} clear={clear} />}
      />
    </Page>
  )
}

type Sought = { q: string | undefined; connectionId: string | undefined }

function Nobody({ q, connectionId, clear }: Sought & { clear: ClearFilters }): ReactNode {
  if (q !== undefined) {
    return (
      <NothingFound title="Nobody is like that" clear={clear}>
        All words that you search must be found in their names and e-mails, the last one as the beginning of a word. By
        what stands in documents,{' '}
        <PageLink to={`/applications?${new URLSearchParams({ q })}`}>search their applications</PageLink>.
      </NothingFound>
    )
  }
  if (connectionId !== undefined) {
    return (
      <NothingFound title="Nobody has come through this connection yet" clear={clear}>
        Its page says whether the platform has reached Gangway.
      </NothingFound>
    )
  }
  return (
    <EmptyState
      title="There is no candidate yet"
      actions={<ButtonLink to="/connections">Set up a connection</ButtonLink>}
    >
      Candidates are made by themselves as people apply.
    </EmptyState>
  )
}
