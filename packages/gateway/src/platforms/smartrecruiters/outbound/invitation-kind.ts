import type { NewPlatformCall, OrderContent, ProjectedOrder } from '../../../model/index.ts'
import { type AttemptDetail, type ItemKind, mask, type TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { isMailAddress, renderInvitation, templateFor } from '../invitation.ts'
import type { RegistrationSettings } from '../settings.ts'
import { goUrl } from '../urls.ts'
import { type CalledOrder, orderWaitsMs } from './company-calls.ts'
import { deadWith, doneWithout } from './open-company.ts'

/** The outbox kind of a mail that invites a candidate. */
export const invitationKind = 'smartrecruiters_invitation'

/** The mail of a new order, where the registration has templates: the platform itself sends none (contract 3.1). */
export function invitationCall(
  { id, connectionId }: CalledOrder,
  { kind, content }: Pick<ProjectedOrder, 'kind' | 'content'>,
  { invitations }: RegistrationSettings,
): NewPlatformCall[] {
  if (kind !== 'manual' || content.candidate.email === undefined || Object.keys(invitations).length === 0) return []
  return [{ kind: invitationKind, lane: `${connectionId} invitation`, connectionId, recordId: id }]
}

/** Sends the mail, once; where an answer was lost a copy may follow, with the same id. */
export function createInvitationKind(
  deps: Pick<PlatformDeps, 'store' | 'directory' | 'publicUrl' | 'mailer'>,
): ItemKind {
  const { store, directory, publicUrl, mailer } = deps
  return {
    waitsMs: orderWaitsMs,
    async send(item): Promise<TryOutcome> {
      const { tenant } = item
      if (!mailer) return deadWith('smtp_not_set', 'GANGWAY_SMTP_URL is not set')
      const { row } = await store.findOrder(tenant, { id: item.record_id! })
      if (row.status !== 'pending') return doneWithout(`the order is ${row.status} already`)
      const { registration, connection } = await directory.byId(tenant, { connectionId: row.connection_id })
      const { candidate }: OrderContent = JSON.parse(row.content)
      const { email, firstName = '', lastName = '', language } = candidate
      if (email === undefined || !isMailAddress(email)) {
        return deadWith('invalid_address', 'the candidate has no e-mail address that can be written to')
      }
      const found = templateFor(registration.settings as RegistrationSettings, language)
      if (!found) return doneWithout('the registration has no templates any more')
      const offered = row.package_id === null ? null : await store.findPackage(tenant, { id: row.package_id })
      const rendered = renderInvitation(found.template, {
        firstName,
        lastName,
        package: offered?.name ?? '',
        company: connection!.name,
        link: goUrl(publicUrl, row.token),
      })
      const to = { name: `${firstName} ${lastName}`.trim(), address: email }
      const mail = { to, ...rendered, messageId: `<${row.id}@${new URL(publicUrl).hostname}>` }
      // Whoever has the link takes the assessment.
      const request = mailer.kept(mail, (text) => text.replaceAll(row.token, mask))
      const outcome = await mailer.send(mail)
      if (outcome.kind === 'sent') {
        return { result: 'done', attempt: { request, response: answered(outcome.answer), outcomeKnown: true } }
      }
      const attempt = { request, error: outcome.message, outcomeKnown: outcome.outcomeKnown }
      return outcome.isPermanent ? { result: 'dead', reason: 'refused', attempt } : { result: 'retry', attempt }
    },
  }
}

/** What a mail server says begins with its status (RFC 5321, section 4.2). */
function answered(answer: string): NonNullable<AttemptDetail['response']> {
  return { status: Number.parseInt(answer, 10) || 250, headers: [], body: Buffer.from(answer) }
}
