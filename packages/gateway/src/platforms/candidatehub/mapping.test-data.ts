import type { ProjectedApplication, TraceEntry } from '../../model/index.ts'
import { mapImport } from './mapping.ts'
import { example } from './reception.test-data.ts'

/** Maps a body, or a value as JSON. */
export const map = (body: unknown): ProjectedApplication =>
  mapImport(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)))

export const base64 = (text: string) => Buffer.from(text).toString('base64')

/** What the trace says of one member. */
export const entry = ({ trace }: ProjectedApplication, pointer: string): TraceEntry | undefined =>
  trace.find(({ from }) => from === pointer)

/** The example with other members in one of its parts. */
export function withMembers(part: 'meta_info' | 'candidate' | 'context', members: object) {
  const body = example()
  Object.assign(body[part], members)
  return body
}
