import type { IncomingMessage } from 'node:http'
import { type AssessmentPackage, readPackageQuery, readRequester, requesterHeader } from '@gangway/wire/smartrecruiters'
import type { Answer, ConnectionView, RegistrationView } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { commonRefusals, refusalAnswer } from './answers.ts'
import type { LivePackages, PackagesQuestion } from './callouts/live-packages.ts'
import { isOfferedTo, isShownTo, presentPackage } from './packages-on-offer.ts'
import type { RegistrationSettings } from './settings.ts'

/** What a recruiter is offered is for that recruiter. */
const headers = { 'cache-control': 'no-store' }

/**
 * The packages on offer to the token's company (contract 2.1), those that belong into applications included: what the
 * user's system says just now, where it is to be asked, else what it has told beforehand.
 */
export async function answerPackageList(
  { store }: PlatformDeps,
  live: LivePackages,
  registration: RegistrationView,
  connection: ConnectionView,
  request: IncomingMessage,
): Promise<Answer> {
  const reading = readRequester([request.headers[requesterHeader] ?? ''].flat().join(','))
  if (!reading.ok) return refusalAnswer(reading.code, [reading.message])
  const { emptyPackageList, fields } = registration.settings as RegistrationSettings
  const search = new URL(request.url ?? '', 'http://gangway.invalid').searchParams
  const { requester } = reading
  const asked = await live.list(connection, { requester, query: everyParameter(search) })
  if (asked === null) return commonRefusals.overloaded
  const listed = asked ?? (await listKept())
  if (listed.length === 0 && emptyPackageList === '204') return { status: 204, headers, body: '' }
  return { status: 200, headers, body: JSON.stringify(listed) }

  async function listKept(): Promise<AssessmentPackage[]> {
    const query = readPackageQuery(
      search,
      fields.map(({ id }) => id),
    )
    const offered = await store.listOfferedPackages(connection.tenant, { connectionId: connection.id })
    return offered.filter(({ visibleTo }) => isShownTo(visibleTo, requester, query)).map(presentPackage)
  }
}

/** Of a repeated parameter all values. Without a prototype: a parameter may be called like a member of one. */
function everyParameter(search: URLSearchParams): PackagesQuestion['query'] {
  const query: PackagesQuestion['query'] = Object.create(null)
  for (const [name, given] of Map.groupBy(search, ([name]) => name)) {
    const values = given.map(([, value]) => value)
    query[name] = values.length > 1 ? values : values[0]!
  }
  return query
}

/**
 * One package (contract 2.3). A retired one is answered still, because the platform keeps ids in its configuration and
 * may order by them; whom the list shows it to does not matter here, since the call names nobody.
 */
export async function answerPackage(
  { store }: PlatformDeps,
  live: LivePackages,
  connection: ConnectionView,
  remoteId: string,
): Promise<Answer> {
  // PostgreSQL takes no U+0000, and no package has one in its id.
  const row = remoteId.includes('\0') ? null : await store.findPackageByRemoteId(connection.tenant, { remoteId })
  if (!row || !isOfferedTo(row, connection.id)) {
    const found = await live.find(connection, remoteId)
    return found ? { status: 200, headers, body: JSON.stringify(found) } : refusalAnswer('PACKAGE_NOT_FOUND')
  }
  const { type, name, description } = row
  const written = presentPackage({ remoteId, type, name, description, assessments: JSON.parse(row.assessments) })
  return { status: 200, headers, body: JSON.stringify(written) }
}
