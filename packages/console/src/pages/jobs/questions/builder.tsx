import { EmptyState, ProblemAlert } from '@gangway/ui'
import { Alert, Button, Group, List, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { moved, newQuestion, type QuestionDraft } from './draft.tsx'
import type { BuilderFaults } from './faults.tsx'
import { changeAndFocus } from './focus.tsx'
import { QuestionCard, questionInputId } from './question-card.tsx'
import type { Saving } from './use-saving.tsx'

type BuilderProps = {
  drafts: QuestionDraft[]
  faults: BuilderFaults
  saving: Saving
  onChange: (change: (before: QuestionDraft[]) => QuestionDraft[]) => void
}

/** The questions of a job, to be changed. */
export function Builder({ drafts, faults, saving, onChange }: BuilderProps) {
  const [said, say] = useState('')
  const add = () => {
    const added = newQuestion(drafts)
    changeAndFocus(questionInputId(added.key), () => {
      onChange((before) => [...before, added])
      say(`Question ${drafts.length + 1} is added`)
    })
  }
  const move = (from: number, to: number) => {
    changeAndFocus(questionInputId(drafts[from]!.key), () => {
      onChange((before) => moved(before, from, to))
      say(`Question ${from + 1} is now question ${to + 1}`)
    })
  }
  const remove = (at: number) => {
    const next = drafts[at + 1] ?? drafts[at - 1]
    changeAndFocus(next ? questionInputId(next.key) : 'add-question', () => {
      onChange((before) => before.filter((_, other) => other !== at))
      say(`Question ${at + 1} is removed`)
    })
  }
  const addButton = (
    <Button id="add-question" variant="default" onClick={add}>
      Add a question
    </Button>
  )
  return (
    <form
      noValidate
      aria-label="Questions"
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.all.length === 0) saving.save(true)
        else changeAndFocus('question-faults', () => saving.save(false))
      }}
    >
      <Stack>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        {drafts.length === 0 ? (
          <EmptyState title="No question is asked" actions={addButton}>
            Applicants answer these on Snagajob when they apply. A question may be asked only after a certain answer to
            an earlier one, and answers may knock out.
          </EmptyState>
        ) : (
          drafts.map(({ key }, index) => (
            <QuestionCard
              key={key}
              drafts={drafts}
              index={index}
              faults={faults}
              onChange={(changed) =>
                onChange((before) => before.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)))
              }
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          ))
        )}
        {drafts.length > 0 && <Group>{addButton}</Group>}
        <ProblemAlert problem={saving.problem} />
        {saving.tried && faults.all.length > 0 && <FaultList drafts={drafts} faults={faults} />}
        <Group className="form-foot">
          <Button type="submit" loading={saving.isPending}>
            Save the questions
          </Button>
          <Text size="sm" c="dimmed">
            {saving.isDirty ? 'Not saved yet' : 'Saved'}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}

function FaultList({ drafts, faults }: { drafts: readonly QuestionDraft[]; faults: BuilderFaults }) {
  return (
    <Alert id="question-faults" tabIndex={-1} color="red" role="alert" title="This cannot be published yet">
      <List size="sm">
        {faults.all.map(({ index, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two alike apart, and they hold no state
          <List.Item key={at}>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => changeAndFocus(questionInputId(drafts[index]?.key ?? 0))}
            >
              Question {index + 1}
            </Button>{' '}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
