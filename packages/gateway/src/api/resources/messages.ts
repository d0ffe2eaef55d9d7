import Type from 'typebox'
import { InstantText, receivedWithin } from '../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Problem } from '../../model/problems.ts'
import { Id } from '../../model/schemas.ts'
import { presentMessage } from '../../store/records/message.ts'
import { fileAnswer } from '../file-answer.ts'
import { Message, Reprojection, Reverification, VerdictName } from '../schemas/message.ts'
import { PlatformName } from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

export const messages: Resource = (route, deps) => {
  const { store, workbench } = deps
  const tag = 'Messages'

  const requireKept = async (tenant: string, id: string) => {
    const { row } = await store.findMessage(tenant, { id })
    if (row.erased_at !== null) throw new Problem('erased', `${id} was erased`)
  }

  route({
    method: 'GET',
    path: '/messages',
    name: 'listMessages',
    tag,
    summary: 'List messages',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      registrationId: Type.Optional(Id('reg')),
      platform: Type.Optional(PlatformName),
      verdict: Type.Optional(VerdictName),
      reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      dedupeKey: Type.Optional(
        Type.String({ minLength: 1, maxLength: 2000, description: 'The first message with the key, and its repeats.' }),
      ),
      recordId: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description:
            'Those that made the record and their repeats: the id of an application or assessment order, or of what belongs to one: a document, candidate, event, delivery or platform call.',
        }),
      ),
      projection: Type.Optional(Type.Enum(['pending', 'failed'])),
      receivedAfter: Type.Optional(InstantText),
      receivedBefore: Type.Optional(InstantText),
    }),
    answer: { status: 200, description: 'Messages, newest first.', schema: listOf(Message) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...given } = query
      const filter = { ...given, ...receivedWithin(query) }
      const rows = await store.listMessages(tenant, { page: readPage('messages', tenant, query), filter })
      return presentPage('messages', tenant, rows, ({ row, ...beside }) => presentMessage(row, beside))
    },
  })

  route({
    method: 'GET',
    path: '/messages/:id',
    name: 'readMessage',
    tag,
    summary: 'Read a message, with what became of every field',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The message.', schema: Message },
    async handler({ tenant, params }) {
      const id = params.id!
      const { row, ...beside } = await store.findMessage(tenant, { id })
      const [trace, diagnosis] = [await workbench.trace(tenant, id), await workbench.diagnosis(tenant, id)]
      return presentMessage(row, { ...beside, trace, diagnosis: diagnosis ?? undefined })
    },
  })

  route({
    method: 'GET',
    path: '/messages/:id/body',
    name: 'readMessageBody',
    tag,
    summary: 'Read the body of a message',
    description: 'As it came, but for secrets, which are masked.',
    scope: 'read',
    answer: { status: 200, description: 'The bytes.', contentType: '*/*' },
    async handler({ tenant, params }) {
      const id = params.id!
      const { row } = await store.findMessage(tenant, { id })
      const bytes = await workbench.body(tenant, id)
      if (!bytes) throw new Problem('not_found', 'The body of this message is not kept')
      return fileAnswer(bytes, contentTypeOf(row.headers), id)
    },
  })

  route({
    method: 'POST',
    path: '/messages/:id/reproject',
    name: 'reprojectMessage',
    tag,
    summary: 'Map a message again',
    description: 'Ids, status and matches stay; an event tells of a change where there is one.',
    scope: 'write',
    once: 'answer',
    query: Type.Object({
      dryRun: Type.Boolean({ default: false, description: 'Whether only to say what would change.' }),
    }),
    problems: ['invalid_state', 'erased'],
    answer: { status: 200, description: 'What changed, or would.', schema: Reprojection },
    async handler({ tenant, params, query }) {
      const id = params.id!
      await requireKept(tenant, id)
      return { changes: await workbench.reproject(tenant, id, { dryRun: query.dryRun }) }
    },
  })

  route({
    method: 'POST',
    path: '/messages/:id/reverify',
    name: 'reverifyMessage',
    tag,
    summary: 'Verify a message again',
    description: 'With the secrets as they are now, as of when it came. The verdict is appended to the message.',
    scope: 'write',
    once: 'answer',
    query: Type.Object({
      dryRun: Type.Boolean({ default: false, description: 'Whether only to say what the verdict would be.' }),
    }),
    problems: ['invalid_state', 'erased'],
    answer: { status: 200, description: 'The new verdict, or what it would be.', schema: Reverification },
    async handler({ tenant, params, query }) {
      const id = params.id!
      await requireKept(tenant, id)
      return workbench.reverify(tenant, id, { dryRun: query.dryRun })
    },
  })
}

function contentTypeOf(headers: string): string {
  const named = (JSON.parse(headers) as [string, string][]).find(([name]) => name.toLowerCase() === 'content-type')
  return named?.[1] ?? 'application/octet-stream'
}
