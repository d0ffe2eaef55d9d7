import { Page, PageLink, Time, Wait } from '@gangway/ui'
import { Card, Grid, Group, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { CandidateProfile } from '../api-types.ts'
import { AssessmentsBox } from './assessments-box.tsx'
import { Contact, Education, Experience, Resume } from './candidate-details.tsx'
import { MoveCandidate } from './move-candidate.tsx'
import { useCandidate } from './recruiting-queries.tsx'
import { StageLine } from './stage-line.tsx'
import { NotificationsLink } from './status-news.tsx'

/** A candidate as recruiters see one: who it is, where they stand for each job, and what their assessments say. */
export function CandidatePage() {
  const { candidateId = '' } = useParams({ strict: false })
  const candidate = useCandidate(candidateId)
  return (
    <Page
      title={candidate.data ? nameOf(candidate.data) : 'Candidate'}
      back={{ to: '/smartrecruiters/applicants', label: 'Applicants' }}
      actions={<NotificationsLink />}
    >
      <Wait query={candidate}>
        {(data) => (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 8 }}>
              <Stack gap="lg">
                {data.applications.map((application) => (
                  <Application key={application.id} application={application} />
                ))}
                {data.applications.length === 0 && (
                  <Text c="dimmed">Has begun an application on the careers site, and has not finished it.</Text>
                )}
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 4 }}>
              <Stack gap="lg">
                <Contact details={data.details} />
                <Experience details={data.details} />
                <Education details={data.details} />
                <Resume resume={data.resume} />
              </Stack>
            </Grid.Col>
          </Grid>
        )}
      </Wait>
    </Page>
  )
}

const nameOf = ({ details: { firstName, lastName } }: CandidateProfile) =>
  [firstName, lastName].filter(Boolean).join(' ') || 'Candidate'

function Application({ application }: { application: CandidateProfile['applications'][number] }) {
  const { id, jobId, jobTitle, step, appliedAt, language } = application
  return (
    <>
      <Card withBorder component="section" aria-label={`Application for ${jobTitle}`}>
        <Stack gap="md">
          <Group justify="space-between" gap="xs">
            <Title order={2} size="h4">
              <PageLink to={`/smartrecruiters/jobs/${jobId}`} inherit>
                {jobTitle}
              </PageLink>
            </Title>
            <Text size="sm" c="dimmed">
              applied <Time at={appliedAt} />, in {languageName(language)}
            </Text>
          </Group>
          <StageLine step={step} />
          <MoveCandidate key={step.id} application={application} />
        </Stack>
      </Card>
      <AssessmentsBox key={id} application={application} />
    </>
  )
}

/** `en` as `English`; a code that is none stays what it is. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
