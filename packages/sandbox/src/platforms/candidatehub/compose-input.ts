import type { ComposeOptions } from '@gangway/wire/candidatehub'
import { decodeBase64Lenient } from '@gangway/wire/text'
import { type InputReader, readInput, withoutAbsent } from '../../http/input-reader.ts'
import type { ComposedFile, ComposeInput } from './api-types.ts'

/** Everything that may be set of a composed request's departures. */
const optionChoices = {
  authentication: ['signed', 'omitted', 'wrong', 'upper_case'],
  timeAs: ['text', 'number'],
  timeUnit: ['milliseconds', 'seconds'],
  unsetFields: ['null', 'empty_text'],
  base64: ['plain', 'wrapped', 'unpadded', 'empty', 'broken'],
  taggedCv: ['plain', 'with_dtd'],
  parsedCv: ['json', 'not_json'],
  order: ['meta_info_first', 'authentication_first'],
} as const

const writings = optionChoices.base64
const maxFiles = 50

/** Reads a composed candidate from JSON. Throws a `Problem` that names what cannot be taken. */
export function readComposeInput(value: unknown): ComposeInput {
  const reader = readInput(value)
  const content = readContent(reader)
  const { hubTransactionId, reportUrl, sourceId, skills, options } = {
    sourceId: reader.whole('sourceId', 1, Number.MAX_SAFE_INTEGER),
    hubTransactionId: reader.text('hubTransactionId', 1000),
    reportUrl: readReportUrl(reader),
    skills: readSkills(reader),
    options: readOptions(reader.object('options')),
  }
  reader.finish()
  return { ...content, ...withoutAbsent({ hubTransactionId, reportUrl, sourceId, skills, options }) }
}

/** Candidate, files and context, as every composed message has them. */
export function readContent(reader: InputReader): Pick<ComposeInput, 'candidate' | 'documents' | 'context'> {
  const { documents: _, ...candidate } = objectAt(reader, 'candidate')
  if (Object.keys(candidate).length === 0) reader.fault('candidate', 'must have name and email')
  const documents = (reader.list('documents', maxFiles) ?? []).map(readFile)
  const context = reader.value('context')
  if (context !== undefined && context !== null) reader.object('context')
  return {
    candidate: candidate as ComposeInput['candidate'],
    documents,
    context: (context ?? null) as ComposeInput['context'],
  }
}

function objectAt(reader: InputReader, key: string): Record<string, unknown> {
  const value = reader.value(key)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  reader.fault(key, 'must be an object')
  return {}
}

function readFile(entry: InputReader): ComposedFile {
  const filename = entry.text('filename', 255)
  const type = entry.text('type')
  const content = entry.value('content')
  const base64 = entry.choice('base64', writings)
  if (filename === undefined) entry.fault('filename', 'is required')
  if (type === undefined) entry.fault('type', 'is required')
  if (typeof content !== 'string' || decodeBase64Lenient(content) === null) {
    entry.fault('content', 'must be the bytes of a file in base64')
  }
  return { filename: filename ?? '', type: type ?? '', content: String(content), ...(base64 && { base64 }) }
}

function readSkills(reader: InputReader): ComposeInput['skills'] {
  return reader.list('skills', 200)?.map((entry) => {
    const name = entry.text('name')
    const experience = entry.value('experience')
    if (name === undefined) entry.fault('name', 'is required')
    if (typeof experience !== 'number') entry.fault('experience', 'must be a number')
    return { name: name ?? '', experience: Number(experience) }
  })
}

function readReportUrl(reader: InputReader): string | undefined {
  const url = reader.textOrNull('reportUrl', 4000)
  return url ?? undefined
}

function readOptions(reader: InputReader | undefined): ComposeOptions | undefined {
  if (!reader) return undefined
  const choices = Object.fromEntries(
    Object.entries(optionChoices).map(([key, values]) => [key, reader.choice<string>(key, values)]),
  )
  const flags = Object.fromEntries(
    ['withoutContext', 'unknownKeys', 'climbingFilenames'].map((key) => [key, reader.flag(key)]),
  )
  return withoutAbsent({
    ...choices,
    ...flags,
    timeOffsetSeconds: reader.whole('timeOffsetSeconds', -31_536_000, 31_536_000),
    schemaVersion: reader.whole('schemaVersion', 0, 1000),
  }) as ComposeOptions
}

/** The bytes of a composed file; it was looked at when it came. */
export function bytesOf({ content }: ComposedFile): Uint8Array {
  return decodeBase64Lenient(content) ?? new Uint8Array()
}
