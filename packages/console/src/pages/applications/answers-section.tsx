import { Badge, Spoiler, Text, VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import { Section } from '../../components/section.tsx'
import { inWords } from '../../components/words.tsx'
import type { Application } from './words.tsx'

type Answer = NonNullable<Application['answers']>[number]

/** What was answered, each with the question as the platform said that it was asked. */
export function AnswersSection({ answers }: { answers: readonly Answer[] }) {
  return (
    <Section title="Answers">
      <dl className="answers">
        {answers.map((answer, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may name the same question
          <Fragment key={at}>
            <div>
              <dt className="breakable">
                {answer.question ?? answer.questionId ?? 'A question without words'}{' '}
                {answer.required && (
                  <Badge variant="light" color="gray" tt="none" size="sm">
                    required
                  </Badge>
                )}
              </dt>
              <dd>
                <Given answer={answer} />
              </dd>
              <Text component="dd" size="xs" c="dimmed">
                {[inWords(answer.type ?? answer.sourceValue ?? ''), answer.question && answer.questionId]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}

/** Of a long text so much is shown at first, so that what follows is in reach: ten lines, in pixels. */
const shownPx = 248

function Given({ answer: { text, options = [], selected = [] } }: { answer: Answer }) {
  if (text !== undefined) {
    return (
      <Spoiler maxHeight={shownPx} showLabel="Show all of it" hideLabel="Show less" transitionDuration={0}>
        {text}
      </Spoiler>
    )
  }
  const isChosen = (value: string) => selected.some((choice) => choice.value === value)
  const others = selected.filter(({ value }) => !options.some((option) => option.value === value))
  if (options.length === 0 && others.length === 0) return <Text c="dimmed">Not answered</Text>
  return (
    <>
      <ul className="answer-options">
        {options.map(({ value, label }) => (
          <li key={value} data-chosen={isChosen(value)}>
            {label ?? value}
            {isChosen(value) && <VisuallyHidden> (chosen)</VisuallyHidden>}
          </li>
        ))}
        {others.map(({ value, label }) => (
          <li key={value} data-chosen>
            {label ?? value}
          </li>
        ))}
      </ul>
      {selected.length === 0 && <Text c="dimmed">Nothing chosen</Text>}
    </>
  )
}
