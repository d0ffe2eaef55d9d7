import { writeRequester } from '@gangway/wire/smartrecruiters'
import type { Faults } from '../faults.ts'

/** The header `requester` in the encoding that is dialled; undefined: it is not sent. */
export function requesterText(email: string, form: Faults['requester']): string | undefined {
  const json = JSON.stringify({ email })
  switch (form) {
    case 'percent_json':
      return encodeURIComponent(json)
    case 'base64_json':
      return Buffer.from(json).toString('base64')
    case 'email_equals':
      return `email=${encodeURIComponent(email)}`
    case 'address':
      return encodeURI(email)
    case 'trailing_comma':
      return encodeURI(email) === email ? `{"email": "${email}",}` : encodeURIComponent(json)
    case 'unreadable':
      return '{{nobody}}'
    default:
      return writeRequester({ email }, form)
  }
}
