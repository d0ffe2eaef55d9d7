import type { CandidateSnapshot } from '../../model/index.ts'
import type { TracingReader } from '../tracing-reader.ts'
import { withAnyValue, withValues } from '../with-values.ts'

const trim = { trim: true }

/** The candidate's snapshot. */
export function mapPerson(read: TracingReader): CandidateSnapshot {
  const text = (key: string, to: string) => read.text([key], `candidate.${to}`, trim)
  const email = text('emailAddress', 'emails[0]')
  const phone = text('phoneNumber', 'phones[0].number')
  return withValues({
    fullName: text('fullName', 'fullName'),
    firstName: text('firstName', 'firstName'),
    lastName: text('lastName', 'lastName'),
    emails: email === undefined ? undefined : [email],
    phones: phone === undefined ? undefined : [{ type: 'primary', number: phone }],
    address: mapAddress(read),
  })
}

/** Snagajob names no country: its postings are in the US, and so a place that is told is taken to be there. */
function mapAddress(read: TracingReader): CandidateSnapshot['address'] {
  const text = (key: string, to: string) => read.text(['applicantAddress', key], `candidate.address.${to}`, trim)
  const address = withAnyValue({
    line1: text('line1', 'line1'),
    line2: text('line2', 'line2'),
    city: text('city', 'city'),
    region: text('stateProvCode', 'region'),
    postalCode: text('postalCode', 'postalCode'),
  })
  if (!address) read.mark(['applicantAddress'], null, 'dropped', 'says nothing of an address')
  return address && { ...address, country: 'US' }
}
