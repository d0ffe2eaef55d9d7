import type { ImportCandidate, ImportMessage } from './import-message.ts'
import { isObject } from './values.ts'

/** The candidate fields that may be absent, `documents` aside. */
export const OPTIONAL_CANDIDATE_FIELDS = [
  'first_name',
  'last_name',
  'contact_telephone',
  'mobile_telephone',
  'location_address',
  'location_city',
  'location_county',
  'location_country',
  'location_postcode',
  'location_latitude',
  'location_longitude',
  'current_job_title',
  'current_job_employer',
  'current_job_startdate',
  'current_job_enddate',
] as const satisfies readonly (keyof ImportCandidate)[]

/**
 * Writes every optional field that has no value as null or as empty text, which mean the same as leaving it out
 * (1.4).
 */
export function fillOptionalFields(candidate: ImportCandidate, filling: 'null' | 'empty_text'): void {
  for (const field of OPTIONAL_CANDIDATE_FIELDS) {
    if (candidate[field] === undefined) Object.assign(candidate, { [field]: filling === 'null' ? null : '' })
  }
}

/** Adds members that no documentation knows to every object of the message, free maps included. */
export function addUnknownKeys(message: ImportMessage): void {
  addUnknownKey(message)
}

function addUnknownKey(node: unknown): void {
  if (Array.isArray(node)) {
    for (const entry of node) addUnknownKey(entry)
  } else if (isObject(node)) {
    for (const entry of Object.values(node)) addUnknownKey(entry)
    node.x_unheard_of = { nested: [1, 'two', null] }
  }
}
