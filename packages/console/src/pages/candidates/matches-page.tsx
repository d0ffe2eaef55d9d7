import { ButtonLink, EmptyState, Outline, Page, ProblemAlert } from '@gangway/ui'
import { Center, Stack } from '@mantine/core'
import { type Filters, oneOf, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { ConnectionInput } from '../../components/connection-input.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { MatchCard, matchKey } from './match-card.tsx'

const statuses = ['open', 'dismissed'] as const
type MatchFilters = { status: (typeof statuses)[number]; connectionId: string }
const filters: Filters<MatchFilters> = { status: oneOf(statuses), connectionId: text }

export function MatchesPage() {
  const [{ status = 'open', connectionId }, change, clear] = useFilters(filters)
  const list = useList('/v1/candidate-matches', { status, connectionId })
  return (
    <Page
      title="Who may be the same"
      about="Candidates of one connection who gave the same e-mail address, or the same name and telephone number. Gangway does not decide that for you."
      back={{ to: '/candidates', label: 'Candidates' }}
    >
      <FilterBar label="Matches" clear={clear}>
        <ChoiceInput
          label="Decided"
          value={status}
          values={statuses}
          name={(value) => (value === 'open' ? 'not yet' : 'not the same')}
          onChange={(value) => change({ status: value })}
        />
        <ConnectionInput value={connectionId} onChange={(id) => change({ connectionId: id })} />
      </FilterBar>
      {!list.rows && (list.error ? <ProblemAlert problem={list.error} /> : <Outline />)}
      <Stack>
        {list.rows?.map((match) => (
          <MatchCard key={matchKey(match)} match={match} />
        ))}
      </Stack>
      <Center>
        <ShowMore list={list} mt="md" />
      </Center>
      {list.rows?.length === 0 && (
        <EmptyState
          title={status === 'open' ? 'Nothing to decide' : 'Nobody was told apart'}
          actions={<ButtonLink to="/candidates">To the candidates</ButtonLink>}
        >
          {status === 'open'
            ? 'Two candidates who look alike appear here as soon as the application that makes them so is there.'
            : 'Pairs of which somebody said that they are not the same person appear here.'}
        </EmptyState>
      )}
    </Page>
  )
}
