import type { Qualification } from '../../model/index.ts'
import type { TracingReader } from '../tracing-reader.ts'
import { withAnyValue } from '../with-values.ts'
import { listEntries } from './list-entries.ts'

const trim = { trim: true }

/**
 * Qualifications, which are obsolete and still sent for now (contract 4.1). `passed` means that the worker answered yes,
 * not that the worker is qualified.
 */
export function mapQualifications(read: TracingReader): Qualification[] {
  const qualifications: Qualification[] = []
  for (const { path } of listEntries(read, ['qualifications'])) {
    const to = `qualifications[${qualifications.length}]`
    const qualification = withAnyValue({
      name: read.text([...path, 'name'], `${to}.name`, trim),
      question: read.text([...path, 'displayText'], `${to}.question`, trim),
      passed: read.boolean([...path, 'isPass'], `${to}.passed`),
      option: read.number([...path, 'option'], `${to}.option`),
      required: read.boolean([...path, 'required'], `${to}.required`),
    })
    if (qualification) qualifications.push(qualification)
    else read.mark(path, null, 'dropped', 'says nothing of a qualification')
  }
  return qualifications
}
