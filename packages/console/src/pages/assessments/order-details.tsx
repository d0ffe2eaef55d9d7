import { Time } from '@gangway/ui'
import { List, Stack, Text } from '@mantine/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../session.tsx'
import type { Order } from './words.tsx'

/** What the platform knows of the candidate, the job and the hiring team, as it was fetched after the order. */
export function OrderDetails({ order: { id, details } }: { order: Order }) {
  // Only who may see persons is given these.
  const enabled = useMay()('read')
  const path = { id }
  // What is still being fetched is asked for again; what is there stays as it was when it was fetched.
  const live = (kind: keyof NonNullable<typeof details>) => ({ enabled, live: !details?.[kind] })
  const candidate = useQuery(get('/v1/assessment-orders/{id}/candidate', { path }, live('candidate')))
  const job = useQuery(get('/v1/assessment-orders/{id}/job', { path }, live('job')))
  const team = useQuery(get('/v1/assessment-orders/{id}/hiring-team', { path }, live('hiringTeam')))
  if (!enabled) return null
  return (
    <Stack>
      <Part title="Candidate at the platform" query={candidate}>
        {(found) => <Candidate candidate={found} />}
      </Part>
      <Part title="Job" query={job}>
        {(found) => <Job job={found} />}
      </Part>
      <Part title="Hiring team" query={team}>
        {({ content }) => (
          <List size="sm">
            {content.map(({ id: memberId, firstName, lastName, email, role }) => (
              <List.Item key={memberId}>
                {[[firstName, lastName].filter(Boolean).join(' ') || memberId, email, role].filter(Boolean).join(', ')}
              </List.Item>
            ))}
          </List>
        )}
      </Part>
    </Stack>
  )
}

type PartProps<T> = { title: string; query: UseQueryResult<T, Problem>; children: (found: T) => ReactNode }

/** That a company does not let us read a part is no fault: it is said in a sentence. */
function Part<T extends { fetchedAt: string }>({ title, query: { data, error }, children }: PartProps<T>) {
  return (
    <Section title={title}>
      {data ? (
        <>
          {children(data)}
          <Text size="xs" c="dimmed" mt="xs">
            Fetched <Time at={data.fetchedAt} />
          </Text>
        </>
      ) : (
        <Text c="dimmed">{error ? [error.message, error.detail].filter(Boolean).join('. ') : 'Being fetched'}</Text>
      )}
    </Section>
  )
}

function Candidate({ candidate }: { candidate: Schema<'OrderCandidate'> }) {
  const { experience = [], education = [], location, primaryAssignment } = candidate
  return (
    <Facts
      facts={[
        ['Name', [candidate.firstName, candidate.lastName].filter(Boolean).join(' ')],
        ['E-mail', candidate.email],
        ['Telephone', candidate.phoneNumber],
        ['Lives in', [location?.city, location?.region, location?.country].filter(Boolean).join(', ')],
        ['Stage', [primaryAssignment?.status, primaryAssignment?.subStatus].filter(Boolean).join(', ')],
        ['Experience', lines(experience.map(({ title, company }) => [title, company]))],
        ['Education', lines(education.map(({ degree, major, institution }) => [degree, major, institution]))],
      ]}
    />
  )
}

function Job({ job }: { job: Schema<'OrderJob'> }) {
  const { location } = job
  return (
    <Facts
      facts={[
        ['Title', job.title],
        ['Company', job.company?.name],
        ['Department', job.department?.label],
        ['Place', [location?.city, location?.region, location?.country].filter(Boolean).join(', ')],
        ['Id there', job.id],
      ]}
    />
  )
}

/** A list of what is known of each; nothing where nothing is. */
function lines(entries: readonly (readonly (string | undefined)[])[]): ReactNode {
  const texts = entries.map((parts) => parts.filter(Boolean).join(', ')).filter(Boolean)
  if (texts.length === 0) return undefined
  return (
    <List size="sm" listStyleType="none">
      {texts.map((entry) => (
        <List.Item key={entry}>{entry}</List.Item>
      ))}
    </List>
  )
}
