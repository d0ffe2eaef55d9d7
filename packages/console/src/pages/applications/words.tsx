import type { Schema } from '../../api/types.tsx'

type Application = Schema<'Application'>
export type ApplicationStatus = Application['status']
export type Flag = Application['flags'][number]

/** Every status, in the order in which they mostly follow. */
export const statuses = [
  ...['received', 'imported', 'import_failed', 'reviewing', 'contacted', 'interviewing'],
  ...['offered', 'hired', 'rejected', 'withdrawn'],
] as readonly ApplicationStatus[]

/** What a flag says, in words. */
export const flagWords: Record<Flag, string> = {
  job_unmatched: 'Its job is not one that Gangway knows. Publish the job, or match it by its remote id.',
  missing_id: 'The platform sent no usable id, so a repeat is known by its bytes alone.',
  missing_fields: 'A field that the platform promises was missing.',
  body_differs: 'The platform sent it again with other content. The first one counts.',
  document_unreadable: 'A document could not be read. Its bytes are kept.',
  document_type_mismatch: 'A document is of another type than the platform said.',
  answers_invalid: 'Answers do not fit the questions that were asked.',
  knocked_out: 'Answers meet a rule that is to knock out.',
  schema_version_unknown: 'It follows a version of the format that Gangway does not know.',
  infected: 'A virus was found in a document, which is therefore not given out.',
  package_retired: 'The assessment package was taken off the list.',
  package_type_mismatch: 'The assessment package is of another type than the order says.',
}

export const flags = Object.keys(flagWords) as Flag[]

/** What a candidate is called, whatever is known. */
export const candidateName = ({ candidate }: Pick<Application, 'candidate'>): string =>
  candidate.fullName ?? ([candidate.firstName, candidate.lastName].filter(Boolean).join(' ') || 'Without a name')
