import { isEmpty } from '@gangway/wire/snagajob'
import { decodeBase64Lenient, sniffMediaType } from '@gangway/wire/text'
import type { Flag, ProjectedDocument } from '../../model/index.ts'
import { contradicts } from '../../model/media-types.ts'
import type { TracingReader } from '../tracing-reader.ts'
import { withValues } from '../with-values.ts'

const data = ['resume', 'data']
const contentType = ['resume', 'contentType']

/**
 * The résumé, if there is one. Its declared type comes from a file extension (contract 4.1), so the bytes decide; one
 * that cannot be decoded stays in the message.
 */
export function mapResume(read: TracingReader, flags: Set<Flag>): ProjectedDocument[] {
  const resume = read.raw(['resume'])
  if (typeof resume !== 'object' || resume === null || Array.isArray(resume)) {
    if (!isEmpty(resume)) flags.add('document_unreadable')
    read.mark(['resume'], null, 'dropped', isEmpty(resume) ? 'no value' : 'is not {contentType, data}')
    return []
  }
  const raw = read.raw(data)
  const bytes = typeof raw === 'string' && !isEmpty(raw) ? decodeBase64Lenient(raw) : null
  if (bytes === null || bytes.length === 0) {
    if (!isEmpty(raw)) flags.add('document_unreadable')
    else read.mark(['resume'], null, 'dropped', 'holds no file')
    const note = isEmpty(raw) ? 'no value' : 'is not base64: it stays in the message as it came'
    read.mark(data, null, 'dropped', note)
    read.mark(contentType, null, 'dropped', 'there is no file that it is about')
    return []
  }
  read.mark(data, 'documents[0]', 'kept', 'decoded from base64')
  const declaredContentType = read.text(contentType, 'documents[0].declaredContentType', { trim: true })
  const found = sniffMediaType(bytes)
  if (declaredContentType !== undefined && contradicts(declaredContentType, found)) flags.add('document_type_mismatch')
  return [
    withValues({
      kind: 'resume' as const,
      contentType: found ?? 'application/octet-stream',
      declaredContentType,
      bytes,
    }),
  ]
}
