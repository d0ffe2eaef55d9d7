import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { feedChunks } from '../feed-source.ts'
import type { RegistrationSettings } from '../settings.ts'
import { accountIdentity, partnerIdentity } from './identity.ts'
import { endedWith } from './judge.ts'
import { openItem } from './open-item.ts'
import { spool } from './spool.ts'
import type { UploadFile } from './upload-file.ts'

export interface FeedUploadDeps extends Pick<PlatformDeps, 'store' | 'directory' | 'dataDir' | 'now'> {
  uploadFile: UploadFile
  feedOf(target: Parameters<typeof feedChunks>[1]): ReturnType<typeof feedChunks>
}

/**
 * The kind `feed_upload` (contract 2): the feed as it is when the try begins, written to a file first, since the form
 * needs its length and a feed that changes under way would be two. Sent again after it was accepted, it is the feed of
 * that time.
 */
export function createFeedUpload(deps: FeedUploadDeps): ItemKind {
  const { store, dataDir, now, uploadFile, feedOf } = deps
  return {
    async send(item) {
      const opened = await openItem(deps, item)
      if ('ended' in opened) return opened.ended
      const { registration, connection } = opened.reached
      // Else an empty file would stand for the feed.
      if (!connection && !(registration.settings as RegistrationSettings).aggregate) {
        return endedWith('aggregate_off', 'the registration has no aggregate feed any more')
      }
      const { credentials } = registration
      const identity = connection ? accountIdentity(credentials, connection) : partnerIdentity(credentials)
      if (!identity)
        return endedWith('partner_missing', 'the registration has no partner key, which a bulk upload names')
      const { tenant } = item
      const target = { tenant, registrationId: registration.id, connectionId: connection?.id ?? null }
      const file = await spool(dataDir, feedOf(target))
      try {
        const { size, sha256, read } = file
        const kind = connection ? 'single' : 'bulk'
        const upload = { filename: 'feed.xml', contentType: 'application/xml', size, read }
        const { accepted, outcome } = await uploadFile(registration, kind, identity, upload)
        if (accepted) {
          await store.noteUpload(tenant, { id: item.record_id!, size, sha256, objectKey: accepted.key, now: now() })
        }
        return outcome
      } finally {
        await file.close()
      }
    },
  }
}
