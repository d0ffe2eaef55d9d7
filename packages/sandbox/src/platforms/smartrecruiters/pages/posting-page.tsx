import { Page, Wait } from '@gangway/ui'
import { Card, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { ApplyForm } from './apply-form.tsx'
import { usePosting } from './recruiting-queries.tsx'

/** One job on the careers site, with the form to apply for it. */
export function PostingPage() {
  const { jobId = '' } = useParams({ strict: false })
  const posting = usePosting(jobId)
  return (
    <Page
      title={posting.data?.title ?? 'Job'}
      back={{ to: '/smartrecruiters/careers', label: 'All jobs' }}
      about={
        posting.data &&
        [posting.data.company, posting.data.location, posting.data.department].filter(Boolean).join(' · ')
      }
    >
      <Wait query={posting}>
        {({ description, withAssessment }) => (
          <Stack gap="lg" maw={680}>
            {description && (
              <section
                aria-label="Description"
                className="breakable"
                // biome-ignore lint/security/noDangerouslySetInnerHtml: it is the sandbox's own text, never a stranger's
                dangerouslySetInnerHTML={{ __html: description }}
              />
            )}
            <Card withBorder component="section" aria-labelledby="apply">
              <Title order={2} size="h3" mb={4} id="apply">
                Apply
              </Title>
              {withAssessment && (
                <Text c="dimmed" mb="sm">
                  An assessment belongs to the application. You are sent to it, and come back here to finish.
                </Text>
              )}
              <ApplyForm jobId={jobId} withAssessment={withAssessment} />
            </Card>
          </Stack>
        )}
      </Wait>
    </Page>
  )
}
