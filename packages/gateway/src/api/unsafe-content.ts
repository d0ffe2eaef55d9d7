import type { ContentRow } from '../store/records/document.ts'

/** Why a document's bytes must not be handed out; null where nothing is against it. Where a scanner looks, what it has not looked at may be anything. */
export function whyUnsafe(
  content: Pick<ContentRow, 'scan_status'> | null,
  scanned = false,
): 'document_infected' | 'document_not_scanned' | null {
  const status = content?.scan_status ?? 'pending'
  if (status === 'infected') return 'document_infected'
  return status === 'pending' && scanned ? 'document_not_scanned' : null
}
