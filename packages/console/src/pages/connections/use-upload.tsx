import { useChange } from '../../api/changes.tsx'
import { toast } from '../../shell/toasts.tsx'

export type UploadPath =
  | '/v1/connections/{id}/feed-uploads'
  | '/v1/registrations/{id}/feed-uploads'
  | '/v1/registrations/{id}/disposition-uploads'

/** Asks for an upload now. */
export const useUpload = (path: UploadPath) =>
  useChange('post', path, { onDone: () => toast('The upload is on its way') })
