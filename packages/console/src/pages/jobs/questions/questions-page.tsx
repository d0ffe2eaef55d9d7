import './questions.css'
import { Page, Wait } from '@gangway/ui'
import type { KnockoutRule, Question } from '@gangway/wire/snagajob'
import { Alert, Grid, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { get } from '../../../api/queries.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../session.tsx'
import type { Job } from '../words.tsx'
import { Builder } from './builder.tsx'
import { draftsOf, type QuestionDraft } from './draft.tsx'
import { findFaults } from './faults.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { Preview } from './preview.tsx'
import { useSaving } from './use-saving.tsx'
import { ruleInWords } from './words.tsx'

export function QuestionsPage() {
  const { id = '' } = useParams({ strict: false })
  const path = { id }
  const job = useQuery(get('/v1/jobs/{id}', { path }))
  const questions = useQuery(get('/v1/jobs/{id}/questions', { path }))
  const rules = useQuery(get('/v1/jobs/{id}/knockout-rules', { path }))
  return (
    <Page
      title="Screening questions"
      about={job.data?.title}
      back={{ to: `/jobs/${id}`, label: job.data?.title ?? 'The job' }}
    >
      <Wait query={job}>
        {(found) => (
          <Wait query={questions}>
            {(asked) => (
              <Wait query={rules}>
                {(set) => (
                  <Whole
                    key={id}
                    job={found}
                    questions={asked as Question[]}
                    rules={set as unknown as KnockoutRule[]}
                  />
                )}
              </Wait>
            )}
          </Wait>
        )}
      </Wait>
    </Page>
  )
}

function Whole({ job, questions, rules }: { job: Job; questions: Question[]; rules: KnockoutRule[] }) {
  const mayChange = useMay()('write')
  const [first] = useState(() => draftsOf(questions, rules))
  const [drafts, setDrafts] = useState(first)
  const saving = useSaving(job.id, drafts, first)
  const faults = findFaults(drafts, saving.tried, saving.problems)
  const lost = rules.filter(({ questionId }) => !questions.some(({ id }) => id === questionId))
  return (
    <Stack>
      {!job.easyApply && (
        <Alert color="yellow" title="Nobody is asked these now">
          Questions are asked where applicants apply on Snagajob, and Easy Apply is off for this job.
        </Alert>
      )}
      {mayChange && lost.length > 0 && (
        <Alert color="yellow" title="Knock-out rules about questions that are not asked any more">
          They never apply, and are dropped when you save: {lost.map(({ questionId }) => questionId).join(', ')}.
        </Alert>
      )}
      <Grid gap="md">
        {mayChange && (
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Builder drafts={drafts} faults={faults} saving={saving} onChange={setDrafts} />
          </Grid.Col>
        )}
        <Grid.Col span={{ base: 12, md: mayChange ? 5 : 7 }}>
          <div className="question-preview">
            <Preview drafts={drafts} faults={faults} />
          </div>
        </Grid.Col>
        {!mayChange && (
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Rules drafts={drafts} />
          </Grid.Col>
        )}
      </Grid>
      <LeaveDialog unsaved={saving.isDirty} />
    </Stack>
  )
}

/** The knock-out rules, for people who may only read them. */
function Rules({ drafts }: { drafts: readonly QuestionDraft[] }) {
  const withRules = drafts.filter(({ rules }) => rules.length > 0)
  return (
    <Section title="Knock-out rules">
      {withRules.length === 0 && <Text c="dimmed">No answer knocks out.</Text>}
      {withRules.map((question) => (
        <div key={question.key}>
          <Text fw={500}>{question.question}</Text>
          <List size="sm" mb="sm">
            {question.rules.map((rule) => (
              <List.Item key={rule.key}>{ruleInWords(rule, question)}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Section>
  )
}
