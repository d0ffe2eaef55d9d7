import { workHistoryDate } from '@gangway/wire/snagajob'
import type { Employment } from '../../model/index.ts'
import type { Item, Parsed, TracingReader } from '../tracing-reader.ts'
import { withAnyValue } from '../with-values.ts'
import { listEntries } from './list-entries.ts'

const trim = { trim: true }

/** The work history, in the order it came. An entry that says nothing is no post. */
export function mapEmployment(read: TracingReader): Employment[] {
  const posts: Employment[] = []
  for (const entry of listEntries(read, ['employment'])) {
    const post = mapPost(read, entry, `employment[${posts.length}]`)
    if (post) posts.push(post)
    else read.mark(entry.path, null, 'dropped', 'says nothing of a post')
  }
  return posts
}

function mapPost(read: TracingReader, { path }: Item, to: string): Employment | undefined {
  const end = [...path, 'endDate']
  const post = withAnyValue({
    employer: read.text([...path, 'employerName'], `${to}.employer`, trim),
    title: read.text([...path, 'jobTitle'], `${to}.title`, trim),
    startedOn: read.parsed([...path, 'startDate'], `${to}.startedOn`, readDate),
    endedOn: read.parsed(end, `${to}.endedOn`, readDate),
  })
  if (!post || readDate(read.raw(end) ?? null).outcome !== 'absent') return post
  read.mark(end, `${to}.current`, 'coerced', 'no end: the current job')
  return { ...post, current: true }
}

/** A timestamp of the work history has the precision of a month or a day (contract 4.3). */
function readDate(raw: unknown): Parsed<string> {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return { outcome: 'absent' }
  const date = typeof raw === 'string' ? workHistoryDate(raw) : null
  if (date === null) return { outcome: 'dropped', note: 'is not a date' }
  if (date === raw) return { value: date, outcome: 'kept' }
  const precision = date.length < 10 ? 'its precision is a month' : 'its precision is a day'
  return { value: date, outcome: 'coerced', note: precision }
}
