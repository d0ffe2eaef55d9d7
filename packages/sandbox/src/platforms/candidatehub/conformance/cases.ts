import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import type { ConformanceCase } from '../api-types.ts'

export type Case = (typeof BEHAVIOURS)[number]

export function findCase(id: string): Case | undefined {
  return BEHAVIOURS.find((behaviour) => behaviour.id === id)
}

/** A case as the pages have it. */
export function presentCase({ id, group, title, expects }: Case): ConformanceCase {
  const { answer, status = null, applications, report, says } = expects
  return { id, group, title, expects: { answer, status, applications, report, says } }
}

/** What the exchanges and report tokens of a case belong to. */
export const caseSubject = (runId: number, caseId: string) => `case:${runId}:${caseId}`
