import { COMPLETED_PATH } from '@gangway/wire/snagajob'
import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallSnagajob } from './call.ts'
import { accountIdentity, partnerIdentity } from './identity.ts'
import { judge } from './judge.ts'
import { openItem } from './open-item.ts'

/** The kind `click_completions` (contract 6.1): its payload is the body. Sent by key and by signature, where both are there. */
export function createCompletions(deps: Pick<PlatformDeps, 'directory' | 'now'>, call: CallSnagajob): ItemKind {
  return {
    async send(item) {
      const opened = await openItem(deps, item)
      if ('ended' in opened) return opened.ended
      const { registration, connection } = opened.reached
      const { credentials } = registration
      const identity = connection ? accountIdentity(credentials, connection) : partnerIdentity(credentials)
      return judge(await call(registration, { path: COMPLETED_PATH, body: item.payload!, identity }), deps.now())
    },
  }
}
