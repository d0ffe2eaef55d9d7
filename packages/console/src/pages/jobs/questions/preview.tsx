import { QuestionField } from '@gangway/ui'
import {
  type Answers,
  applyingKnockoutRules,
  type Question,
  validateAnswers,
  visibleQuestions,
} from '@gangway/wire/snagajob'
import { Alert, Box, Button, Group, List, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Section } from '../../../components/section.tsx'
import { type QuestionDraft, questionsOf, rulesOf } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'
import { changeAndFocus } from './focus.tsx'
import { ruleInWords } from './words.tsx'

type PreviewProps = { drafts: readonly QuestionDraft[]; faults: BuilderFaults }

const noAnswers: Answers = new Map()
const fieldId = (at: number) => `preview-${at}`

/** The form as applicants meet it, to be filled in; and what would be made of the answers. */
export function Preview({ drafts, faults }: PreviewProps) {
  const [answers, setAnswers] = useState(noAnswers)
  const [tried, setTried] = useState(false)
  const questions = questionsOf(drafts).filter((_, at) => !faults.unfinished.has(at))
  const shown = visibleQuestions(questions, answers)
  const given = answersTo(shown, answers)
  const wrong = new Map(validateAnswers(questions, given).map(({ questionId, message }) => [questionId, message]))
  const knockedOut = reasons(drafts, faults, given)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    changeAndFocus(fieldId(shown.findIndex(({ id }) => wrong.has(id))), () => setTried(true))
  }
  return (
    <Section title="As applicants see it">
      {drafts.length === 0 ? (
        <Text c="dimmed">Applicants are asked nothing beyond their profile.</Text>
      ) : (
        <form onSubmit={submit} noValidate aria-label="Preview">
          <Stack>
            {faults.unfinished.size > 0 && (
              <Text size="sm" c="dimmed">
                Not here yet, since unfinished: {[...faults.unfinished].map((at) => `question ${at + 1}`).join(', ')}.
              </Text>
            )}
            {shown.map((question, at) => (
              <Box key={question.id}>
                <QuestionField
                  inputId={fieldId(at)}
                  question={question}
                  answer={answers.get(question.id)}
                  error={tried ? wrong.get(question.id) : undefined}
                  onChange={(answer) => setAnswers(new Map(answers).set(question.id, answer))}
                />
                {knockedOut.some(({ questionId }) => questionId === question.id) && (
                  <Text size="sm" mt={4} fw={600} c="var(--mantine-color-orange-light-color)">
                    Knocks out
                  </Text>
                )}
              </Box>
            ))}
            <Group gap="xs">
              <Button type="submit" variant="default">
                Try to send it
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  setAnswers(noAnswers)
                  setTried(false)
                }}
              >
                Start over
              </Button>
            </Group>
            <div role="status">
              {tried && (
                <Text size="sm" mb="xs">
                  {wrong.size === 0
                    ? 'Snagajob would send these answers.'
                    : `Not sent: ${wrong.size === 1 ? 'one answer is' : `${wrong.size} answers are`} missing or cannot be taken.`}
                </Text>
              )}
              {knockedOut.length > 0 && (
                <Alert color="orange" title="These answers knock out">
                  <List size="sm">
                    {knockedOut.map(({ key, asked, words }) => (
                      <List.Item key={key}>
                        {asked} {words}
                      </List.Item>
                    ))}
                  </List>
                </Alert>
              )}
            </div>
          </Stack>
        </form>
      )}
    </Section>
  )
}

const answersTo = (shown: readonly Question[], answers: Answers): Answers =>
  new Map([...answers].filter(([id]) => shown.some((question) => question.id === id)))

/** The rules that such answers meet. */
function reasons(drafts: readonly QuestionDraft[], faults: BuilderFaults, given: Answers) {
  const { rules, drafts: ruleDrafts } = rulesOf(drafts)
  return applyingKnockoutRules(rules, given).flatMap((rule) => {
    const draft = ruleDrafts[rules.indexOf(rule)]!
    const question = drafts.find(({ rules: own }) => own.includes(draft))!
    if (!faults.isSound(draft)) return []
    const words = ruleInWords(draft, question)
    return { key: draft.key, questionId: question.id, asked: question.question || question.id, words }
  })
}
