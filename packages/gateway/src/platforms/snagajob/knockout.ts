import {
  type Answers,
  answersOf,
  applyingKnockoutRules,
  type KnockoutRule,
  type Question,
} from '@gangway/wire/snagajob'
import type { KnockoutRulesOfJob } from '../../intake/interface.ts'
import type { ApplicationContent } from '../../model/index.ts'

/**
 * Whether one of the job's rules applies to the answers. They are found by the question that they echo: by its id first,
 * also one that is published no more, since the applicant may have seen an older set (contract 3.6), then by its text.
 */
export function isKnockedOut({ answers = [] }: ApplicationContent, job: KnockoutRulesOfJob): boolean {
  const echoes = answers as Parameters<typeof answersOf>[1]
  const given = new Map<string, string | readonly string[]>(answersOf(job.questions as Question[], echoes))
  for (const { questionId, selected, text } of echoes) {
    const answer = selected ? selected.map(({ value }) => value) : text
    if (questionId !== undefined && answer !== undefined && !given.has(questionId)) given.set(questionId, answer)
  }
  return applyingKnockoutRules(job.rules as KnockoutRule[], given satisfies Answers).length > 0
}
