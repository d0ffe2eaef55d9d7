import type { KnockoutRule, Question } from '@gangway/wire/snagajob'
import { useState } from 'react'
import { useChange } from '../../../api/changes.tsx'
import type { Problem } from '../../../api/problem.tsx'
import { toast } from '../../../shell/toasts.tsx'
import { type QuestionDraft, questionsOf, rulesOf } from './draft.tsx'

export type Saving = {
  /** Questions first, then the rules about them. Does nothing but `tried` where it is not sound. */
  save: (isSound: boolean) => void
  tried: boolean
  isPending: boolean
  isDirty: boolean
  problem: Problem | null
  /** What the gateway had against each. */
  problems: { questions: Problem | null; rules: Problem | null }
}

type Asked = { questions: Question[]; rules: KnockoutRule[] }

/** Keeps what the builder holds; `first` is what it began with. */
export function useSaving(id: string, drafts: readonly QuestionDraft[], first: readonly QuestionDraft[]): Saving {
  const path = { id }
  const now: Asked = { questions: questionsOf(drafts), rules: rulesOf(drafts).rules }
  const [saved, setSaved] = useState(() =>
    JSON.stringify({ questions: questionsOf(first), rules: rulesOf(first).rules }),
  )
  const [tried, setTried] = useState(false)
  const putQuestions = useChange('put', '/v1/jobs/{id}/questions')
  const putRules = useChange('put', '/v1/jobs/{id}/knockout-rules')
  const save = (isSound: boolean) => {
    setTried(true)
    if (!isSound) return
    const { questions, rules } = now
    const body = rules as { questionId: string; operator: KnockoutRule['operator']; value?: string }[]
    const onSuccess = () => {
      setSaved(JSON.stringify(now))
      setTried(false)
      toast('The questions are saved')
    }
    putQuestions.mutate({ path, body: questions }, { onSuccess: () => putRules.mutate({ path, body }, { onSuccess }) })
  }
  return {
    save,
    tried,
    isPending: putQuestions.isPending || putRules.isPending,
    isDirty: JSON.stringify(now) !== saved,
    problem: putQuestions.error ?? putRules.error,
    problems: { questions: putQuestions.error, rules: putRules.error },
  }
}
