import { idOf, isObject, type JsonObject, member, textOf } from './values.ts'

/** `context` (contract 1.6) in our words; nothing in it is guaranteed, and a member without a value is left out. */
export type ImportContext = {
  /** The client's own job reference: free text, perhaps of a job we do not know. */
  jobReference?: string
  shortlistId?: string
  /** The merged, top level source; the stage nodes below are kept for audit and are not read. */
  source: { id?: string; name?: string; subsource?: string; candidateId?: string }
  /** A free map; its values are not always texts. */
  supplementary?: JsonObject
  /** The three stage nodes, raw. Their order of merging is inferred from one example: plugin, transformer, source. */
  stages: { source?: JsonObject; transformer?: JsonObject; plugin?: JsonObject }
}

/** Reads the known fields of `context`. Anything but an object gives a context without values. */
export function readContext(value: unknown): ImportContext {
  const context: ImportContext = { source: {}, stages: {} }
  const jobReference = textOf(member(value, 'job_id'))
  const shortlistId = idOf(member(value, 'shortlist_id'))
  if (jobReference !== undefined) context.jobReference = jobReference
  if (shortlistId !== undefined) context.shortlistId = shortlistId
  for (const [theirs, ours] of sourceFields) {
    const text = textOf(member(value, theirs))
    if (text !== undefined) context.source[ours] = text
  }
  const supplementary = member(value, 'supplementary')
  if (isObject(supplementary)) context.supplementary = supplementary
  for (const stage of ['source', 'transformer', 'plugin'] as const) {
    const node = member(value, stage)
    if (isObject(node)) context.stages[stage] = node
  }
  return context
}

const sourceFields = [
  ['candidate_source_id', 'id'],
  ['candidate_source_name', 'name'],
  ['subsource', 'subsource'],
  ['source_candidate_id', 'candidateId'],
] as const
