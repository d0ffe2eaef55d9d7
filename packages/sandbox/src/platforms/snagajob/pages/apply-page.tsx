import { ButtonLink, bytesText, EmptyState, Page, PageLink, ProblemAlert, QuestionField, Wait } from '@gangway/ui'
import { type Answers, validateAnswers, visibleQuestions } from '@gangway/wire/snagajob'
import { Alert, Button, Card, FileInput, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { readFile } from '../../../pages/read-file.tsx'
import type { Application, ApplyInput, Posting, QuestionSet, Worker } from '../api-types.ts'

export function ApplyPage() {
  const { jobId } = useParams({ strict: false })
  const job = useQuery(fromApi<Posting>(`/api/snagajob/postings/${jobId}`))
  const workers = useQuery(fromApi<{ data: Worker[] }>('/api/snagajob/workers'))
  // asked for once, when the form opens: what the applicant sees does not change under their hands
  const questions = useQuery({
    queryKey: ['questions', jobId],
    queryFn: async () => {
      const response = await fetch(`/api/snagajob/postings/${jobId}/questions`, { method: 'POST' })
      const answer = await response.json()
      if (!response.ok) throw new Error(answer.error.message)
      return answer as QuestionSet
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const title = job.data ? `Apply: ${job.data.title}` : 'Apply'
  return (
    <Page
      title={title}
      back={{ to: `/snagajob/jobs/${jobId}`, label: 'The job' }}
      about={job.data && `${job.data.brand} · ${job.data.place}`}
    >
      <Wait query={workers}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="Who applies?" actions={<ButtonLink to="/snagajob/workers">Make a worker</ButtonLink>}>
              Snagajob keeps a worker's profile between applications. Make one first, an invented one will do.
            </EmptyState>
          ) : (
            <Wait query={questions}>{(set) => <ApplyForm jobId={Number(jobId)} workers={data} set={set} />}</Wait>
          )
        }
      </Wait>
    </Page>
  )
}

type FormProps = { jobId: number; workers: Worker[]; set: QuestionSet }

function ApplyForm({ jobId, workers, set }: FormProps) {
  const navigate = useNavigate()
  const [workerId, setWorkerId] = useState(workers[0]!.id)
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const apply = useChange<ApplyInput, Application>((body) => ({
    method: 'POST',
    path: `/api/snagajob/postings/${jobId}/applications`,
    body,
  }))
  const shown = visibleQuestions(set.questions, answers)
  const given = new Map([...answers].filter(([id]) => shown.some((question) => question.id === id)))
  const faults = new Map(validateAnswers(set.questions, given).map(({ questionId, message }) => [questionId, message]))
  const profile = workers.find(({ id }) => id === workerId)!.profile

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.size > 0) {
      document.getElementById(`question-${shown.findIndex(({ id }) => faults.has(id))}`)?.focus()
      return
    }
    const resume = file && { filename: file.name, data: await readFile(file) }
    const input = {
      workerId,
      questionSetId: set.id,
      answers: Object.fromEntries(given) as ApplyInput['answers'],
      resume,
    }
    apply.mutate(input, { onSuccess: ({ id }) => navigate({ to: `/snagajob/applications/${id}` }) })
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Application">
      <Stack gap="lg" maw={680}>
        <Card withBorder component="section" aria-label="Worker">
          <Stack gap="sm">
            <Title order={2} size="h4">
              You
            </Title>
            <Select
              label="Worker"
              data={workers.map(({ id, profile: { firstName, lastName } }) => ({
                value: String(id),
                label: `${firstName} ${lastName}`,
              }))}
              value={String(workerId)}
              onChange={(value) => value && setWorkerId(Number(value))}
              allowDeselect={false}
            />
            <Text size="sm" c="dimmed">
              {profile.emailAddress} · {profile.phoneNumber} ·{' '}
              {[profile.address.city, profile.address.postalCode].filter(Boolean).join(' ')} ·{' '}
              {profile.employment.length} earlier {profile.employment.length === 1 ? 'job' : 'jobs'}.{' '}
              <PageLink to={`/snagajob/workers/${workerId}`}>Change the profile</PageLink>
            </Text>
            <FileInput
              label="Résumé"
              description="Its content type is taken from the file's extension."
              placeholder="Choose a file"
              accept=".pdf,.doc,.docx,.odt,.rtf,.txt,.html,.png,.jpg,.jpeg"
              value={file}
              onChange={setFile}
              clearable
            />
            {file && (
              <Text size="sm" c="dimmed">
                {bytesText(file.size)}
              </Text>
            )}
          </Stack>
        </Card>
        {set.questions.length > 0 && (
          <Card withBorder component="section" aria-label="Questions">
            <Stack gap="lg">
              <Group gap="sm">
                <Title order={2} size="h4">
                  The employer asks
                </Title>
                <Convention>
                  That questions appear under a condition and that required ones are enforced is documented; that a
                  hidden question is never required, and how numbers are written, is ours.
                </Convention>
              </Group>
              {set.warnings.length > 0 && (
                <Alert color="yellow" title="The questions are odd in places">
                  {set.warnings.join('; ')}
                </Alert>
              )}
              {shown.map((question, i) => (
                <QuestionField
                  key={question.id}
                  inputId={`question-${i}`}
                  question={question}
                  answer={answers.get(question.id)}
                  error={tried ? faults.get(question.id) : undefined}
                  onChange={(answer) => setAnswers(new Map(answers).set(question.id, answer))}
                />
              ))}
            </Stack>
          </Card>
        )}
        <ProblemAlert problem={apply.error} />
        <Group>
          <Button type="submit" size="md" loading={apply.isPending}>
            Send the application
          </Button>
          {tried && faults.size > 0 && (
            <Text c="red" size="sm" role="alert">
              {faults.size === 1 ? 'One answer is' : `${faults.size} answers are`} missing or cannot be taken.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}
