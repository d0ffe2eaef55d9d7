import { parseImportBody, redactReportUrl } from '@gangway/wire/candidatehub'
import { mask } from '../../outbox/interface.ts'
import { maskJsonMembers } from '../mask-json-members.ts'
import { sameJson } from '../same-json.ts'

/**
 * The body as a person may see it: the signature and the API key, which anybody could attach to another candidate
 * (contract 3.2), and the one-time token of the report URL (contract 4.3) are masked.
 */
export function maskBody(body: Buffer): Buffer {
  return maskJsonMembers(body, (name, value) => {
    if (name === 'api_key' || name === 'signature') return mask
    // Of the object only its secrets are; a text in its place may hold them in any form.
    if (name === 'authentication') return value === '' || value === 'null' ? null : mask
    return name === 'import_process_report_url' ? redactReportUrl(value) : null
  })
}

/** Whether a repeat says the same as the first message; a new signature makes no difference (model section 2, Repeats). */
export function sameContent(first: Buffer, repeat: Buffer): boolean {
  return first.equals(repeat) || sameJson(contentOf(first), contentOf(repeat))
}

function contentOf(body: Buffer): unknown {
  const parsed = parseImportBody(body)
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return body
  const { authentication: _, ...content } = parsed.value as Record<string, unknown>
  return content
}
