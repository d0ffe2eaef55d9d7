import type { ItemKind } from '../../../outbox/interface.ts'
import { cleanText } from '../../clean-text.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import type { CallSnagajob } from './call.ts'
import { accountIdentity } from './identity.ts'
import { endedWith, judge } from './judge.ts'
import { openItem } from './open-item.ts'

const mayExist = 'the campaign may have been created: look at Snagajob before you send it again'

/** Characters of an answer that are kept. */
const keptAnswer = 16_384

/**
 * The kind `campaign` (contract 6.5), to the path of the settings, which is unverified (N6). A campaign spends money and
 * has no key that a repeat would be known by: where an answer was lost it is not sent again by itself.
 */
export function createCampaignCall(
  deps: Pick<PlatformDeps, 'store' | 'directory' | 'now'>,
  call: CallSnagajob,
): ItemKind {
  const { store, now } = deps
  return {
    async send(item, { hadUnknownOutcome }) {
      const { tenant } = item
      if ((await hadUnknownOutcome()) && !(await wasSaid(store, item))) return endedWith('outcome_unknown', mayExist)
      const opened = await openItem(deps, item)
      if ('ended' in opened) return opened.ended
      const { registration, connection } = opened.reached
      const { campaignsPath } = registration.settings as RegistrationSettings
      const identity = accountIdentity(registration.credentials, connection!)
      const asked = await call(registration, { path: campaignsPath!, body: item.payload!, identity })
      const { outcome } = asked
      if (outcome.kind === 'failed' && outcome.sent === 'maybe' && outcome.status === undefined) {
        const { attempt } = judge(asked, now(), mayExist)
        return { result: 'dead', reason: 'outcome_unknown', attempt }
      }
      const judged = judge(asked, now())
      if (judged.result === 'done' && outcome.kind === 'response') {
        const answer = cleanText(Buffer.from(outcome.body).toString('utf8').slice(0, keptAnswer)).text
        await store.noteCampaign(tenant, { id: item.record_id!, status: outcome.status, answer, now: now() })
      }
      return judged
    },
  }
}

/** Whether the last try said so already: then it is a person who wants it sent again. */
async function wasSaid(store: PlatformDeps['store'], { tenant, id, number }: Parameters<ItemKind['send']>[0]) {
  const attempts = await store.listAttempts(tenant, { itemId: id })
  return attempts.some((attempt) => attempt.number === number - 1 && attempt.error?.startsWith(mayExist))
}
