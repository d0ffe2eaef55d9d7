import type { Flag, TraceEntry } from '../../model/index.ts'
import { createTracingReader, type TracingReader } from '../tracing-reader.ts'
import { withValues } from '../with-values.ts'
import type { ParsedCvFile } from './map-documents.ts'

/** No résumé lists more; a bound on what a hostile one makes of us. */
const maxSkills = 1000

export interface ParsedCv {
  /** Reads what the résumé parser found; finds nothing where there is no such file or it is not JSON. */
  read: TracingReader
  skills(): { name: string; experience?: number }[]
  /** The trace of the file's own members, with pointers that go on behind that of its content. */
  finish(): TraceEntry[]
}

/** Opens a `parsed_cv`. The published keys are an example and no schema, and a file that is not JSON fails nothing (contract 1.5). */
export function openParsedCv(file: ParsedCvFile | undefined, flags: Set<Flag>, traced: boolean): ParsedCv {
  const value = file && parse(file.bytes)
  if (file && value === undefined) flags.add('document_unreadable')
  const read = createTracingReader(value, { from: file?.pointer, traced })
  return {
    read,
    skills: () => mapSkills(read),
    finish: () => (value === undefined || Object.keys(value).length === 0 ? [] : read.finish()),
  }
}

function parse(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined // the only failure is a file that is not JSON
  }
}

/** The unit of `experience` is not documented. */
function mapSkills(read: TracingReader): { name: string; experience?: number }[] {
  const skills: { name: string; experience?: number }[] = []
  const entries = read.items(['skills'])
  if (entries.length > maxSkills) read.mark(['skills'], null, 'dropped', `skills after the first ${maxSkills}`)
  for (const { path, value } of entries.slice(0, maxSkills)) {
    const to = `skills[${skills.length}]`
    const isObject = typeof value === 'object' && value !== null
    const name = read.text(isObject ? [...path, 'skill_name'] : path, `${to}.name`, { trim: true })
    if (name === undefined) {
      read.mark(path, null, 'dropped', 'a skill without a name')
      continue
    }
    const experience = isObject ? read.number([...path, 'experience'], `${to}.experience`) : undefined
    skills.push(withValues({ name, experience }))
  }
  return skills
}
