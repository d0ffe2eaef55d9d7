import { hash } from 'node:crypto'
import Type from 'typebox'
import { type DefineRoute, invalidBody, Problem } from '../../../model/index.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { attachmentStatuses } from '../../../model/order-result.ts'
import { AttachmentTypeName } from '../../../model/order-schema.ts'
import { Id, personal, versioned } from '../../../model/schemas.ts'
import { bodyCheck } from '../../../model/validate.ts'
import { presentAttachment } from '../../../store/results.ts'
import type { PlatformDeps } from '../../interface.ts'
import { orderCall } from '../outbound/company-calls.ts'
import { maxAttachmentBytes, type RegistrationSettings } from '../settings.ts'
import { type AttachmentForm, readAttachmentForm } from './attachment-form.ts'
import { assessmentNames, findOrder, inlineRefusal } from './find-order.ts'

const tag = 'Assessment orders'

const Attachment = Type.Object(
  {
    id: Id('att'),
    orderId: Id('ord'),
    type: AttachmentTypeName,
    assessmentId: Type.Optional(Type.String({ description: 'The assessment that it belongs to.' })),
    filename: Type.String(personal),
    contentType: Type.String(),
    size: Type.Integer({ description: 'In bytes.' }),
    sha256: Type.String(),
    status: Type.Enum([...attachmentStatuses], {
      description: '`failed`: its upload was given up; sending that platform call again tries anew.',
    }),
    url: Type.Optional(Type.String({ ...personal, description: 'Where the platform keeps it.' })),
    callId: Type.String({ description: 'The platform call that uploads it.' }),
    ...versioned,
  },
  { $id: 'Attachment', description: "A file for an order's result." },
)

const members = bodyCheck(
  Type.Object(
    {
      type: AttachmentTypeName,
      assessmentId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
)

/** What a form has besides its file, at most. In bytes. */
const aroundFileBytes = 65_536

/** As large as any file that a setting allows. */
const bodyLimit = maxAttachmentBytes + aroundFileBytes

const tooLarge = ({ attachmentMaxBytes }: RegistrationSettings) =>
  new Problem('payload_too_large', `The registration's attachmentMaxBytes is ${attachmentMaxBytes}`)

/** Files for results (contract 5.5). */
export function attachments(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now, keepBytes } = deps

  /** The order that files can be uploaded for; its size is looked at before a body is taken into memory. */
  const findFor = async (tenant: string, orderId: string, size: number) => {
    const { order, settings } = await findOrder(deps, tenant, orderId)
    if (order.kind === 'inline') throw inlineRefusal('/file')
    if (size > settings.attachmentMaxBytes + aroundFileBytes) throw tooLarge(settings)
    return { order, settings, names: await assessmentNames(deps, tenant, order) }
  }

  const check = (form: AttachmentForm, { settings, names }: Awaited<ReturnType<typeof findFor>>) => {
    const given = members(form.fields) as { type: string; assessmentId?: string }
    if (given.assessmentId !== undefined && names?.has(given.assessmentId) === false) {
      throw invalidBody('/assessmentId', 'is not an assessment of the package')
    }
    const { contentType, bytes } = form.file
    if (bytes.length > settings.attachmentMaxBytes) throw tooLarge(settings)
    const { attachmentMediaTypes: types } = settings
    if (!types.includes(contentType)) {
      throw invalidBody('/file', `is of type ${contentType}; attachmentMediaTypes has ${types.join(', ')}`)
    }
    return given
  }

  route({
    method: 'POST',
    path: '/assessment-orders/:id/attachments',
    name: 'createAttachment',
    tag,
    summary: "Upload a file for an order's result",
    description:
      'As `multipart/form-data` with the parts `file`, `type` and, where it belongs to one assessment, `assessmentId`. It is uploaded to the platform by itself; a result lists it by its id. Inline orders take none: host the file and give its link.',
    scope: 'write',
    upload: { contentTypes: ['multipart/form-data'], limit: bodyLimit, identifiedByHandler: true },
    problems: ['inline_attachment_not_supported', 'invalid_body'],
    answer: { status: 201, description: 'The attachment, which is on its way.', schema: Attachment },
    async handler({ tenant, params, upload, idempotency }) {
      const orderId = params.id!
      const found = await findFor(tenant, orderId, upload!.size)
      const form = await readAttachmentForm(upload!)
      const { type, assessmentId } = check(form, found)
      const { filename, contentType, bytes } = form.file
      const kept = await keepBytes(tenant, bytes)
      const made = await store
        .createAttachment(
          tenant,
          {
            orderId,
            type,
            assessmentId: assessmentId ?? null,
            filename,
            contentType,
            size: kept.size,
            sha256: kept.sha256,
            bytes: kept.inRow ? new Uint8Array(bytes) : null,
            call: orderCall('attachment', { id: orderId, connectionId: found.order.connection_id }),
            now: now(),
          },
          idempotency && { ...idempotency, requestHash: hash('sha256', `${idempotency.requestHash} ${form.digest}`) },
        )
        .finally(kept.letGo)
      return presentAttachment(made)
    },
  })

  route({
    method: 'GET',
    path: '/assessment-orders/:id/attachments',
    name: 'listAttachments',
    tag,
    summary: 'List the files that were uploaded for an order',
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Attachments, newest first.', schema: listOf(Attachment) },
    async handler({ tenant, params, query }) {
      const orderId = params.id!
      await findOrder(deps, tenant, orderId)
      const list = 'attachments'
      const rows = await store.listAttachments(tenant, { orderId, page: readPage(list, tenant, query) })
      return presentPage(list, tenant, rows, presentAttachment)
    },
  })
}
