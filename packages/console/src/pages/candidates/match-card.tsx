import { PageLink, ProblemAlert, Time } from '@gangway/ui'
import { Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { PersonFacts, personName } from '../../components/person.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'

type Match = Schema<'CandidateMatch'>
type Candidate = Match['candidates'][number]

const reasonWords: Record<Match['reasons'][number], string> = {
  same_email: 'They gave the same e-mail address, with another last name or none.',
  same_name_and_phone: 'They gave the same name and the same telephone number.',
}

export const matchKey = ({ candidates }: Match): string => candidates.map(({ id }) => id).join(' ')

/** Two candidates who may be the same person, side by side, and what to say of it. */
export function MatchCard({ match }: { match: Match }) {
  // The one that was known first stays.
  const [kept, other] = match.candidates.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) as [
    Candidate,
    Candidate,
  ]
  const names = `${personName(kept)} and ${personName(other)}`
  return (
    <Card withBorder component="article" aria-label={names}>
      <Stack>
        <div>
          {match.reasons.map((reason) => (
            <Text key={reason}>{reasonWords[reason]}</Text>
          ))}
          <Text size="sm" c="dimmed">
            At <ConnectionLink id={match.connectionId} />, noticed <Time at={match.createdAt} />
          </Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {[kept, other].map((candidate) => (
            <Side key={candidate.id} candidate={candidate} />
          ))}
        </SimpleGrid>
        <May scope="write">
          <Decision match={match} kept={kept} other={other} />
        </May>
      </Stack>
    </Card>
  )
}

function Side({ candidate }: { candidate: Candidate }) {
  return (
    <div>
      <PageLink to={`/candidates/${candidate.id}`} fw={600}>
        {personName(candidate)}
      </PageLink>
      <PersonFacts person={candidate} more={[['Known since', <Time key="since" at={candidate.createdAt} />]]} />
    </div>
  )
}

function Decision({ match, kept, other }: { match: Match; kept: Candidate; other: Candidate }) {
  const [opened, { open, close }] = useDisclosure()
  const merge = useChange('post', '/v1/candidates/{id}/merge', {
    onDone: () => {
      close()
      toast('They are one candidate now. Its page has a way to undo that.')
    },
  })
  const judge = useChange('patch', '/v1/candidate-matches/{candidateId}/{otherId}', {
    onDone: ({ status }) => toast(status === 'dismissed' ? 'They stay two candidates' : 'It is to be decided again'),
  })
  const path = { candidateId: kept.id, otherId: other.id }
  if (match.status === 'dismissed') {
    return (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">Somebody said that they are not the same person.</Text>
        <Button
          variant="default"
          loading={judge.isPending}
          onClick={() => judge.mutate({ path, body: { status: 'open' } })}
        >
          Decide again
        </Button>
        <ProblemAlert problem={judge.error} />
      </Stack>
    )
  }
  return (
    <Stack gap="xs">
      <Group>
        <Button onClick={open}>The same person</Button>
        <Button
          variant="default"
          loading={judge.isPending}
          onClick={() => judge.mutate({ path, body: { status: 'dismissed' } })}
        >
          Not the same
        </Button>
      </Group>
      <ProblemAlert problem={judge.error} />
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Make them one candidate"
        confirm="Merge them"
        onConfirm={() => merge.mutate({ path: { id: kept.id }, body: { candidateId: other.id } })}
        pending={merge.isPending}
        problem={merge.error}
      >
        <Text size="sm">
          The applications of {personName(other)} become those of {personName(kept)}, who was known first. So do those
          that come later under the name and e-mail of either. Your system hears of each application that moves.
        </Text>
        <Text size="sm">It can be undone at any time, on the candidate's page.</Text>
      </ConfirmDialog>
    </Stack>
  )
}
