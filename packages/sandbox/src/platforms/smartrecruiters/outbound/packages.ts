import {
  isOfferedFor,
  type JobDetails,
  type OrderKind,
  packageUrl,
  readPackage,
  readPackageList,
  requesterHeader,
  writePackageQuery,
} from '@gangway/wire/smartrecruiters'
import type { App, Job, PackageChoice, User } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import type { OrderedPackage } from '../orders.ts'
import { findPartner } from '../partners.ts'
import { readSettings } from '../settings.ts'
import { callPartner } from './call-partner.ts'
import { requesterText } from './requester.ts'

/** Asks a connected partner for its packages, as each look at a list does: no catalogue is kept (contract 2.1). */
export async function askForPackages(
  deps: Deps,
  app: App,
  ask: { kind: OrderKind; user: User; job: Job | null },
): Promise<PackageChoice> {
  const { partnerId, name: partnerName, logo } = app
  const url = new URL(findPartner(deps, partnerId)!.configuration!.assessmentPackageListUrl)
  const query = writePackageQuery({ ...placeOf(ask.job?.details), fields: fieldValues(app, ask.job) })
  for (const [name, value] of query) url.searchParams.append(name, value)
  const requester = requesterText(ask.user.email, faultsOf(deps.faults.values()).requester)
  const answer = await callPartner(deps, partnerId, {
    purpose: 'package list',
    subject: `partner:${partnerId}`,
    method: 'GET',
    url: url.href,
    headers: requester === undefined ? [] : [[requesterHeader, requester]],
  })
  const { exchangeId } = answer
  const none = { partnerId, partnerName, logo, packages: [], warnings: [], exchangeId }
  if (!answer.ok) return { ...none, problem: answer.message }
  const list = readPackageList(answer, readSettings(deps.store).mode)
  const warnings = list.faults.map(({ pointer, message }) => `${pointer} ${message}`.trim())
  if (!list.ok) return { ...none, problem: `the partner answered ${answer.status}: ${warnings.join('; ')}` }
  const packages = list.packages.filter(({ type }) => isOfferedFor(ask.kind, type))
  return { ...none, packages, warnings, problem: null }
}

/** One package, asked for now: the hiring process keeps only its id and name. */
export async function askForPackage(
  deps: Deps,
  partnerId: number,
  kept: { packageId: string; name: string },
  kind: OrderKind,
): Promise<OrderedPackage> {
  const url = packageUrl(findPartner(deps, partnerId)!.configuration!.singleAssessmentPackageUrl, kept.packageId)
  const subject = `partner:${partnerId}`
  const answer = await callPartner(deps, partnerId, { purpose: 'package', subject, method: 'GET', url })
  const read = answer.ok && answer.status === 200 ? readPackage(answer.body, readSettings(deps.store).mode) : null
  if (read?.ok) return read.package
  const type = kind === 'inline' ? 'INLINE_ASSESSMENT' : 'SKILL_TEST'
  return { id: kept.packageId, type, name: kept.name, description: '', assessments: null }
}

/** The values of the partner's fields, by what the administrator bound them to; those that are not empty. */
export function fieldValues({ fields, fieldMapping }: App, job: Job | null): Record<string, string> {
  const entries = fields.flatMap(({ id }) => {
    const bound = Object.hasOwn(fieldMapping, id) ? fieldMapping[id]! : ''
    const value = job && Object.hasOwn(job.attributes, bound) ? job.attributes[bound] : undefined
    return value ? [[id, value]] : []
  })
  return Object.fromEntries(entries)
}

function placeOf({ location }: Partial<JobDetails> = {}) {
  if (!location) return {}
  const { countryCode, regionCode, city, address, postalCode, remote } = location
  return {
    ...(countryCode && { countryCode: countryCode.toUpperCase() }),
    ...(regionCode && { regionAbbr: regionCode }),
    ...(city && { city }),
    ...(address && { address }),
    ...(postalCode && { postalCode }),
    ...(remote !== undefined && { remote }),
  }
}
