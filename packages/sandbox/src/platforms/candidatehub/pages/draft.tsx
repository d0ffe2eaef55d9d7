import type { ComposedFile, ComposeInput } from '../api-types.ts'

/** What a form holds while somebody composes; free objects are texts until they are sent. */
export type Draft = {
  sourceId: number | null
  candidate: Record<string, string>
  moreCandidate: string
  documents: ComposedFile[]
  withContext: boolean
  context: Record<string, string>
  supplementary: string
  stages: string
  skills: { name: string; experience: number }[]
  options: NonNullable<ComposeInput['options']>
  hubTransactionId: string
  reportUrl: string
}

/** What is wrong with a draft, by the pointer of the field. */
export type Faults = ReadonlyMap<string, string>

/** Texts of `context` that have a field of their own. */
export const contextFields = [
  { key: 'job_id', label: 'Job reference' },
  { key: 'shortlist_id', label: 'Shortlist' },
  { key: 'candidate_source_id', label: 'Source id' },
  { key: 'candidate_source_name', label: 'Source name' },
  { key: 'source_candidate_id', label: 'Their id there' },
  { key: 'subsource', label: 'Subsource' },
] as const

export function draftOf(input: ComposeInput): Draft {
  const candidate = texts(input.candidate)
  const context: Record<string, unknown> = input.context ?? {}
  const known = contextFields.map(({ key }) => key as string)
  const stages = Object.entries(context).filter(([key]) => !known.includes(key) && key !== 'supplementary')
  return {
    sourceId: input.sourceId ?? null,
    candidate,
    moreCandidate: jsonOf(Object.fromEntries(Object.entries(input.candidate).filter(([key]) => !(key in candidate)))),
    documents: input.documents,
    withContext: input.context !== null,
    context: texts(Object.fromEntries(Object.entries(context).filter(([key]) => known.includes(key)))),
    supplementary: jsonOf((context.supplementary ?? {}) as object),
    stages: jsonOf(Object.fromEntries(stages)),
    skills: input.skills ?? [],
    options: input.options ?? {},
    hubTransactionId: input.hubTransactionId ?? '',
    reportUrl: input.reportUrl ?? '',
  }
}

/** What the draft comes to, or what cannot be read in it. */
export function inputOf(draft: Draft): { input: ComposeInput } | { faults: Faults } {
  const faults = new Map<string, string>()
  const read = (pointer: string, text: string) => {
    const value = objectOf(text)
    if (value === null) faults.set(pointer, 'must be a JSON object')
    return value ?? {}
  }
  const more = read('/moreCandidate', draft.moreCandidate)
  const supplementary = read('/supplementary', draft.supplementary)
  const stages = read('/stages', draft.stages)
  if (faults.size > 0) return { faults }
  const { sourceId, hubTransactionId, reportUrl } = draft
  const hasMore = Object.keys(supplementary).length > 0
  return {
    input: {
      ...(sourceId !== null && { sourceId }),
      candidate: { ...more, ...draft.candidate } as ComposeInput['candidate'],
      documents: draft.documents,
      context: draft.withContext ? { ...draft.context, ...(hasMore && { supplementary }), ...stages } : null,
      ...(draft.skills.length > 0 && { skills: draft.skills }),
      ...(Object.keys(draft.options).length > 0 && { options: draft.options }),
      ...(hubTransactionId.trim() && { hubTransactionId: hubTransactionId.trim() }),
      ...(reportUrl.trim() && { reportUrl: reportUrl.trim() }),
    },
  }
}

/** How many departures from a plain request the draft makes. */
export function departuresOf({ options, hubTransactionId, reportUrl }: Draft): number {
  return Object.keys(options).length + (hubTransactionId.trim() ? 1 : 0) + (reportUrl.trim() ? 1 : 0)
}

/** The record with the text under the key; without the key where the text is empty. */
export function withText(record: Record<string, string>, key: string, text: string): Record<string, string> {
  const { [key]: _, ...rest } = record
  return text === '' ? rest : { ...rest, [key]: text }
}

function texts(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function jsonOf(value: object): string {
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value, null, 2)
}

function objectOf(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null // no JSON, which the field says
  }
}
