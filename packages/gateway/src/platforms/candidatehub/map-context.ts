import type { ApplicationContent } from '../../model/index.ts'
import { cleanJson } from '../clean-json.ts'
import type { TracingReader } from '../tracing-reader.ts'
import { withAnyValue } from '../with-values.ts'

/** The hub's free maps: what is no known field, and the three stages, kept for audit (contract 1.6). */
const maps = ['supplementary', 'source', 'transformer', 'plugin'] as const

/** The job applied to, the merged source, and the rest of `context`. Nothing in it is guaranteed. */
export function mapContext(read: TracingReader): {
  remoteJobId: string | undefined
  source: NonNullable<ApplicationContent['source']>
  context: ApplicationContent['context']
} {
  const text = (key: string, to: string) => read.text(['context', key], to, { trim: true })
  return {
    remoteJobId: text('job_id', 'remoteJobId'),
    source: {
      id: text('candidate_source_id', 'source.id'),
      name: text('candidate_source_name', 'source.name'),
      subsource: text('subsource', 'source.subsource'),
      candidateId: text('source_candidate_id', 'source.candidateId'),
    },
    context: withAnyValue({
      shortlistId: text('shortlist_id', 'context.shortlistId'),
      ...Object.fromEntries(maps.map((key) => [key, mapFree(read, key)])),
    }),
  }
}

function mapFree(read: TracingReader, key: string): unknown {
  return read.parsed(['context', key], `context.${key}`, (raw) => {
    if (raw === null || raw === '') return { outcome: 'absent' }
    if (typeof raw !== 'object' || Array.isArray(raw)) return { outcome: 'dropped', note: 'is not an object' }
    const { value, note } = cleanJson(raw)
    return note === undefined ? { value, outcome: 'kept' } : { value, outcome: 'coerced', note }
  })
}
