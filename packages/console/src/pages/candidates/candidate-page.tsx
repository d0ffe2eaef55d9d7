import { ButtonLink, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get, useList } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { PersonFacts, personName } from '../../components/person.tsx'
import { Section } from '../../components/section.tsx'
import { May } from '../../session.tsx'
import { CandidateApplications } from './candidate-applications.tsx'
import { MatchCard, matchKey } from './match-card.tsx'
import { UndoMerge } from './undo-merge.tsx'

type Candidate = Schema<'WholeCandidate'>

export function CandidatePage() {
  const { id = '' } = useParams({ strict: false })
  const candidate = useQuery(get('/v1/candidates/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={candidate.data ? personName(candidate.data) : 'Candidate'}
      back={{ to: '/candidates', label: 'Candidates' }}
    >
      <Wait query={candidate}>{(found) => <Whole candidate={found} />}</Wait>
    </Page>
  )
}

function Whole({ candidate }: { candidate: Candidate }) {
  const { id, connectionId, mergedInto, mergedCandidateIds, createdAt } = candidate
  return (
    <Stack>
      {mergedInto && (
        <Alert color="blue" title="Merged">
          Somebody said that this candidate is the same person as{' '}
          <PageLink to={`/candidates/${mergedInto}`}>another one</PageLink>, who has its applications now.
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Section title="Person">
          <PersonFacts
            person={candidate}
            more={[
              ['Connection', <ConnectionLink key="connection" id={connectionId} />],
              ['Known since', <Time key="at" at={createdAt} />],
            ]}
          />
        </Section>
        <May scope="read">
          <Section title="Privacy">
            <Text size="sm" mb="sm">
              Everything that is held of this person on one page: to look at, to hand out, or to erase.
            </Text>
            <Group>
              <ButtonLink to={`/privacy/people/${id}`} variant="default">
                Everything held
              </ButtonLink>
            </Group>
          </Section>
        </May>
      </SimpleGrid>
      <LikelyMatches candidateId={id} />
      <CandidateApplications candidate={candidate} />
      {mergedCandidateIds.length > 0 && (
        <Section title="Merged into this one">
          <Stack gap="sm">
            <Text size="sm">Each can be taken out again, with the applications that were its own.</Text>
            {mergedCandidateIds.map((other) => (
              <UndoMerge key={other} id={id} candidateId={other} />
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  )
}

function LikelyMatches({ candidateId }: { candidateId: string }) {
  const { rows = [] } = useList('/v1/candidate-matches', { candidateId })
  if (rows.length === 0) return null
  return (
    <Section title="May be the same person as">
      <Stack>
        {rows.map((match) => (
          <MatchCard key={matchKey(match)} match={match} />
        ))}
      </Stack>
    </Section>
  )
}
