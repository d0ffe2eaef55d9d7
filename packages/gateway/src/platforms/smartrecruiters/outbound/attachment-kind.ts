import { attachmentUploadUrl, readAttachmentAnswer } from '@gangway/wire/smartrecruiters'
import type { ItemKind, TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { filePart } from './attachment-body.ts'
import { answerJson, type CallPlatform, judgeCall } from './call.ts'
import { orderWaitsMs, resultCall } from './company-calls.ts'
import { deadWith, doneWithout, openCompany } from './open-company.ts'

/**
 * Uploads a file for an order's result (contract 5.5) and notes the URL that the platform gives it. A try whose answer was
 * lost may leave a copy there that no result names: it does no harm.
 */
export function createAttachmentKind(
  deps: Pick<PlatformDeps, 'store' | 'directory' | 'now' | 'randomBytes' | 'readBytes'>,
  callPlatform: CallPlatform,
): ItemKind {
  const { store, randomBytes, readBytes } = deps
  return {
    waitsMs: orderWaitsMs,
    tellsDeath: true,
    async send(item, { now }): Promise<TryOutcome> {
      const { tenant } = item
      const { attachmentId: id } = JSON.parse(item.payload!) as { attachmentId: string }
      const opened = await openCompany(deps, item)
      if ('ended' in opened) return opened.ended
      const { settings, ...target } = opened.company
      const { attachment, order } = await store.findAttachment(tenant, { id })
      if (attachment.url !== null) return doneWithout('it was uploaded before')
      const bytes = await readBytes(tenant, attachment.sha256)
      if (bytes === null) return deadWith('bytes_missing', 'the bytes of the file are not kept any more')
      const file = { filename: attachment.filename, contentType: attachment.content_type, bytes }
      const boundary = `gangway-${randomBytes(16).toString('hex')}`
      const { contentType, body, shown } = filePart(settings.attachmentPartName, file, boundary)
      const result = await callPlatform(target, {
        operation: 'attachment',
        method: 'POST',
        url: attachmentUploadUrl(settings.apiBaseUrl, order.remote_id),
        headers: { 'content-type': contentType },
        body,
        shown,
        anotherRequest: target.anotherRequest,
      })
      const judged = judgeCall(result, now())
      if (judged.result !== 'done') return judged
      const url = readAttachmentAnswer(answerJson(result.outcome))
      if (url === undefined) return { ...judged, result: 'dead', reason: 'unusable_answer' }
      const called = { id: order.id, connectionId: order.connection_id }
      await store.noteAttachment(tenant, { id, url, resultCall: resultCall(called), now: now() })
      return judged
    },
  }
}
