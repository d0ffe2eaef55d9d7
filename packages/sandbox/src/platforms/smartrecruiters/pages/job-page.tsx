import { ButtonLink, Page, Wait } from '@gangway/ui'
import { Card, List, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { Job } from '../api-types.ts'
import { Applicants } from './applicants.tsx'
import { jobPlace } from './jobs-page.tsx'
import { useJobAttributes } from './queries.tsx'
import { useJob } from './recruiting-queries.tsx'
import { NotificationsLink } from './status-news.tsx'

/** A job: who applied, who hires, and what is known of it. */
export function JobPage() {
  const { jobId = '' } = useParams({ strict: false })
  const job = useJob(jobId)
  return (
    <Page
      title={job.data?.title ?? 'Job'}
      back={{ to: '/smartrecruiters/jobs', label: 'Jobs' }}
      about={
        job.data &&
        [job.data.refNumber, jobPlace(job.data), job.data.details.department?.label].filter(Boolean).join(' · ')
      }
      actions={
        <>
          <ButtonLink to={`/smartrecruiters/careers/${jobId}`} variant="default">
            As applicants see it
          </ButtonLink>
          <NotificationsLink />
        </>
      }
    >
      <Wait query={job}>
        {(data) => (
          <Stack gap="xl">
            <section aria-labelledby="applicants">
              <Title order={2} size="h3" mb="sm" id="applicants">
                Applicants
              </Title>
              <Applicants jobId={data.id} />
            </section>
            <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'start' }}>
              <Team job={data} />
              <Attributes job={data} />
            </SimpleGrid>
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Team({ job: { team } }: { job: Job }) {
  return (
    <Card withBorder component="section" aria-label="Hiring team">
      <Title order={2} size="h4" mb="xs">
        Hiring team
      </Title>
      {team.length === 0 ? (
        <Text c="dimmed">Nobody is in it.</Text>
      ) : (
        <List spacing={4} listStyleType="none">
          {team.map(({ id, firstName, lastName, role, email }) => (
            <List.Item key={`${id} ${role}`}>
              {firstName} {lastName}, {role.replaceAll('_', ' ').toLowerCase()}
              <Text size="sm" c="dimmed" className="breakable">
                {email}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

/** What partners' fields can be bound to. */
function Attributes({ job: { attributes } }: { job: Job }) {
  const names = useJobAttributes().data?.data ?? []
  const rows = Object.entries(attributes)
  if (rows.length === 0) return null
  return (
    <Card withBorder component="section" aria-label="Job fields">
      <Title order={2} size="h4" mb="xs">
        Job fields
      </Title>
      <Table aria-label="Job fields" withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(([id, value]) => (
            <Table.Tr key={id}>
              <Table.Th fw={500} w="45%">
                {names.find((name) => name.id === id)?.name ?? id}
              </Table.Th>
              <Table.Td className="breakable">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
