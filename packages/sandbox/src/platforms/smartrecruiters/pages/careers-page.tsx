import { EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { usePostings } from './recruiting-queries.tsx'

/** The customer's jobs as anybody on the web sees them. */
export function CareersPage() {
  const postings = usePostings()
  return (
    <Page title="Careers at Harbour Foods" about="Where applicants come in. Choose a job and apply for it.">
      <Wait query={postings}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No job is open">Come back later.</EmptyState>
          ) : (
            <Stack>
              {data.map(({ jobId, title, location, department, withAssessment }) => (
                <Card key={jobId} withBorder component="article" aria-label={title}>
                  <Group justify="space-between" gap="xs">
                    <div>
                      <Title order={2} size="h4">
                        <PageLink to={`/smartrecruiters/careers/${jobId}`} inherit>
                          {title}
                        </PageLink>
                      </Title>
                      <Text c="dimmed">{[location, department].filter(Boolean).join(' · ')}</Text>
                    </div>
                    {withAssessment && (
                      <Text size="sm" c="dimmed">
                        with a short assessment
                      </Text>
                    )}
                  </Group>
                </Card>
              ))}
            </Stack>
          )
        }
      </Wait>
    </Page>
  )
}
