import { ButtonLink, Outline, Page, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Button, Card, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { Applying } from '../api-types.ts'
import { useApplying } from './recruiting-queries.tsx'
import { isWebAddress } from './result-parts.tsx'

const api = '/api/smartrecruiters/applying'

/** An application on its way: through its assessments, and to the end. */
export function ApplyingPage() {
  const { applyingId = '' } = useParams({ strict: false })
  const applying = useApplying(applyingId)
  return (
    <Page
      title={applying.data ? `Your application: ${applying.data.jobTitle}` : 'Your application'}
      back={{ to: '/smartrecruiters/careers', label: 'All jobs' }}
    >
      <Wait query={applying}>
        {(data) => (
          <Stack gap="lg" maw={680}>
            <Progress applying={data} />
            {data.state === 'submitted' ? <Submitted applying={data} /> : <Assessments applying={data} />}
            {data.state === 'ready' && <Finish applying={data} />}
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function Progress({ applying: { state, assessments } }: { applying: Applying }) {
  const steps = [
    { label: 'Your details', done: true },
    ...(assessments.length > 0 ? [{ label: 'Assessment', done: state !== 'assessment' }] : []),
    { label: 'Finish', done: state === 'submitted' },
  ]
  const current = steps.findIndex(({ done }) => !done)
  return (
    <Group component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Steps of the application">
      {steps.map(({ label, done }, i) => (
        <Text
          key={label}
          component="li"
          fw={i === current ? 650 : 400}
          c={done || i === current ? undefined : 'dimmed'}
          aria-current={i === current ? 'step' : undefined}
        >
          <span aria-hidden="true">{done ? '✓' : `${i + 1}.`}</span> {label}
          {done && <VisuallyHidden> (done)</VisuallyHidden>}
        </Text>
      ))}
    </Group>
  )
}

function Assessments({ applying: { id, state, assessments } }: { applying: Applying }) {
  const again = useChange<void>(() => ({ method: 'POST', path: `${api}/${id}/assessments` }))
  if (assessments.length === 0) return null
  const next = assessments.find(({ returned, url }) => !returned && url !== null)
  const broken = assessments.some(({ returned, url }) => !returned && url === null)
  return (
    <Card withBorder component="section" aria-label="Assessment">
      <Stack>
        <Title order={2} size="h4">
          {state === 'ready' ? 'The assessment is done' : 'An assessment belongs to this application'}
        </Title>
        {state === 'assessment' && (
          <Text>You are sent to the site of the company that gives it. When you are through, it brings you back.</Text>
        )}
        {assessments.map(({ orderId, packageName, partnerName, url, problem, returned }) => (
          <Group key={orderId} justify="space-between" gap="sm">
            <div>
              <Text fw={600}>{packageName}</Text>
              <Text size="sm" c="dimmed">
                {partnerName}
              </Text>
            </div>
            {returned ? (
              <Text>
                <span aria-hidden="true">✓</span> returned
              </Text>
            ) : url !== null && isWebAddress(url) ? (
              <Button
                component="a"
                href={url}
                variant={orderId === next?.orderId ? 'filled' : 'default'}
                aria-label={`Go to the assessment ${packageName}`}
              >
                Go to the assessment
              </Button>
            ) : (
              <Text c="red">{problem ?? 'It gave no web address.'}</Text>
            )}
          </Group>
        ))}
        {broken && (
          <Alert color="orange" title="It cannot be reached just now">
            <Stack gap="xs" align="flex-start">
              <Text size="sm">Your details are kept. The application is finished once the assessment was taken.</Text>
              <Button size="xs" variant="default" onClick={() => again.mutate()} loading={again.isPending}>
                Try again
              </Button>
            </Stack>
          </Alert>
        )}
        <ProblemAlert problem={again.error} />
      </Stack>
    </Card>
  )
}

function Finish({ applying: { id } }: { applying: Applying }) {
  const submit = useChange<void>(() => ({ method: 'POST', path: `${api}/${id}/submit` }))
  return (
    <Card withBorder component="section" aria-label="Finish">
      <Stack align="flex-start">
        <Text>All is there. Send your application to finish.</Text>
        <ProblemAlert problem={submit.error} />
        <Button size="md" onClick={() => submit.mutate()} loading={submit.isPending}>
          Finish the application
        </Button>
      </Stack>
    </Card>
  )
}

function Submitted({ applying: { firstName, jobTitle, candidateId } }: { applying: Applying }) {
  return (
    <Card withBorder component="section" aria-label="Thank you">
      <Stack align="flex-start">
        <Title order={2} size="h4" role="status">
          Thank you, {firstName}
        </Title>
        <Text>Your application for {jobTitle} has been received.</Text>
        <Group>
          {candidateId !== null && (
            <ButtonLink to={`/smartrecruiters/candidates/${candidateId}`}>See it as the recruiter does</ButtonLink>
          )}
          <ButtonLink to="/smartrecruiters/careers" variant="default">
            Other jobs
          </ButtonLink>
        </Group>
      </Stack>
    </Card>
  )
}

/** Where the partner sends the applicant back to; leads on to the application at once. */
export function ReturnedPage() {
  const { applyingId = '', orderId = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const to = `/smartrecruiters/applying/${applyingId}`
  const returned = useChange<void>(() => ({
    method: 'POST',
    path: `${api}/${applyingId}/returned`,
    body: { orderId },
  }))
  const { mutateAsync } = returned
  const told = useRef(false)
  useEffect(() => {
    if (told.current) return
    told.current = true
    // a refusal stands on the page
    mutateAsync().then(
      () => navigate({ to, replace: true }),
      () => {},
    )
  }, [mutateAsync, navigate, to])
  return (
    <Page title="Back from the assessment">
      {returned.error ? (
        <Stack align="flex-start">
          <ProblemAlert problem={returned.error} />
          <ButtonLink to={to}>To the application</ButtonLink>
        </Stack>
      ) : (
        <Outline />
      )}
    </Page>
  )
}
