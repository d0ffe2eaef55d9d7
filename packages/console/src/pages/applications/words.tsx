import type { Schema } from '../../api/types.tsx'
import { personName } from '../../components/person.tsx'

export type Application = Schema<'Application'>
export type ApplicationStatus = Application['status']
export type Flag = Application['flags'][number]

/** Every status, in the order in which they mostly follow. */
export const statuses = [
  ...['received', 'imported', 'import_failed', 'reviewing', 'contacted', 'interviewing'],
  ...['offered', 'hired', 'rejected', 'withdrawn'],
] as readonly ApplicationStatus[]

/** What a flag says, and what to do about it. */
export const flagWords: Record<Flag, { title: string; says: string; todo: string }> = {
  job_unmatched: {
    title: 'Its job is not known',
    says: 'The job that it names is not one of those published through Gangway.',
    todo: 'If the job is yours, publish it under the id that the application names: it is matched by itself then. Otherwise nothing is lost; the application stays as it is.',
  },
  missing_id: {
    title: 'It came without an id',
    says: 'The platform sent no usable id, so a repeat is known by its bytes alone, and the platform cannot be told a status.',
    todo: 'Ask the platform why, with the time it was received.',
  },
  missing_fields: {
    title: 'Fields are missing',
    says: 'Something that the platform promises to send was not there.',
    todo: 'See the fields on the page of its message, and ask the platform where one matters to you.',
  },
  body_differs: {
    title: 'It came again, and differs',
    says: 'The platform sent it once more with other content. The first one counts; the other is kept.',
    todo: 'Compare the two on the page of its message.',
  },
  document_unreadable: {
    title: 'A document could not be read',
    says: 'What came in place of a document makes no sense. It is kept as it came, in the message.',
    todo: 'Ask the person for the document if you need it.',
  },
  document_type_mismatch: {
    title: 'A document is of another type',
    says: 'Its bytes are not what the platform said they were. Gangway goes by the bytes.',
    todo: 'Nothing, mostly: applicants give files wrong endings.',
  },
  answers_invalid: {
    title: 'Answers do not fit the questions',
    says: 'An answer is not one that the question allows, or a required one is missing.',
    todo: 'Read the answers yourself before you go by them. Where the questions were changed lately, that is why.',
  },
  knocked_out: {
    title: 'Knocked out',
    says: 'Its answers meet a rule of the job that is to knock out. Gangway does nothing but say so.',
    todo: 'Look at the answers, and set the status to what you decide.',
  },
  schema_version_unknown: {
    title: 'An unknown version of the format',
    says: 'The platform sent it in a version of its format that Gangway does not know. It was read as the one that it does.',
    todo: 'See the fields on the page of its message for what was dropped, and update Gangway.',
  },
  infected: {
    title: 'A virus was found',
    says: 'The virus scanner found something in a document. It is neither shown nor given out.',
    todo: 'Ask the person for another copy. Do not look for the file elsewhere.',
  },
  package_retired: {
    title: 'The package was taken off the list',
    says: 'The assessment package was already taken off the list.',
    todo: 'Give the result all the same, or reject the order.',
  },
  package_type_mismatch: {
    title: 'The package is of another type',
    says: 'The assessment package is of another type than the order says.',
    todo: 'Correct the type of the package, so that the next orders agree.',
  },
}

export const flags = Object.keys(flagWords) as Flag[]

/** What the person of an application is called. */
export const candidateName = ({ candidate }: Pick<Application, 'candidate'>): string => personName(candidate)
