import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { feedChunks } from '../feed-source.ts'
import type { CallSnagajob } from './call.ts'
import { createCampaignCall } from './campaign.ts'
import { createCompletions } from './completions.ts'
import { createDispositionUpload } from './disposition-upload.ts'
import { createFeedUpload } from './feed-upload.ts'
import { createUploadFile } from './upload-file.ts'

/** How each kind of call to Snagajob is sent. */
export function createOutboundKinds(deps: PlatformDeps, call: CallSnagajob): Record<string, ItemKind> {
  const uploadFile = createUploadFile(deps, call)
  return {
    feed_upload: createFeedUpload({ ...deps, uploadFile, feedOf: (target) => feedChunks(deps, target) }),
    disposition_upload: createDispositionUpload({ ...deps, uploadFile }),
    click_completions: createCompletions(deps, call),
    campaign: createCampaignCall(deps, call),
  }
}
