import { isUtf8 } from 'node:buffer'
import { formatInstant } from '../model/instant.ts'
import type { OrderDetailKind } from '../model/order-result.ts'
import { unlinkedKinds } from '../store/operations/erasures/search-messages.ts'
import type { FoundPerson } from '../store/operations/exports/find-person.ts'
import type { WholeCall } from '../store/operations/exports/list-traces.ts'
import type { Cursor } from '../store/page.ts'
import { presentApplication } from '../store/records/application.ts'
import { presentOrder } from '../store/records/assessment-order.ts'
import { presentAttachment } from '../store/records/attachment.ts'
import { presentCandidate } from '../store/records/candidate.ts'
import { presentClick } from '../store/records/click.ts'
import { presentDisposition } from '../store/records/disposition.ts'
import { presentDocument } from '../store/records/document.ts'
import { presentEvent } from '../store/records/event.ts'
import { readJson } from '../store/records/json-column.ts'
import { presentMessage } from '../store/records/message.ts'
import { presentDelivery, presentPlatformCall } from '../store/records/outbox-item.ts'
import type { ApiDeps } from './deps.ts'
import { whyUnsafe } from './unsafe-content.ts'

/** A file of the person, by where its bytes lie. */
export interface ExportedFile {
  /** In the ZIP. */
  path: string
  sha256: string
  lastModified: Date
}

type Deps = Pick<ApiDeps, 'store' | 'workbench' | 'documents' | 'now'>

/** Members of the export, in order, each a list that is written while it is read. */
type Lists = Record<string, AsyncIterable<unknown>>

/**
 * Everything that is held of a person, as the text of one JSON object, piece by piece: what erasing the candidate would
 * take. Adds the files that go with it to `files` on the way. What may harm whoever opens it stands in `omitted`, with why.
 */
export async function* personExport(
  deps: Deps,
  tenant: string,
  person: FoundPerson,
  files: ExportedFile[],
): AsyncGenerator<string> {
  const [candidate, ...merged] = person.candidates.map(presentCandidate)
  const head = { exportedAt: formatInstant(deps.now()), candidate, mergedCandidates: merged }
  yield JSON.stringify(head).slice(0, -1)
  const omitted: { type: string; id: string; reason: string }[] = []
  for (const [name, items] of Object.entries(listsOf(deps, tenant, person, files, omitted))) {
    yield `,\n"${name}":[`
    let first = true
    for await (const item of items) {
      yield `${first ? '' : ','}\n${JSON.stringify(item)}`
      first = false
    }
    yield ']'
  }
  yield `,\n"omitted":${JSON.stringify(omitted)}}\n`
}

function listsOf(
  deps: Deps,
  tenant: string,
  person: FoundPerson,
  files: ExportedFile[],
  omitted: { type: string; id: string; reason: string }[],
): Lists {
  const { store, workbench } = deps
  const { applicationIds, orderIds } = person
  const sought = { email: null, identities: person.identities }
  /** Applications with a file that is not handed out: neither are their messages, which hold it too. */
  const unsafe = new Map<string, string>()
  /** Where messages are found; by record. */
  const sources = new Map<string, string>()

  async function* applications() {
    for (const id of applicationIds) {
      const { row, documents, reports } = await store.findApplication(tenant, { id })
      sources.set(id, row.message_id)
      yield presentApplication(row, documents, reports)
    }
  }
  async function* documents() {
    for (const applicationId of applicationIds) {
      const { documents: own } = await store.findApplication(tenant, { id: applicationId })
      for (const { id } of own.sort((a, b) => a.number - b.number)) {
        const { row, content } = await store.findDocument(tenant, { id })
        const reason = whyUnsafe(content, deps.documents.scanned)
        const path = `documents/${id}/${fileName(row.filename ?? id)}`
        if (reason) {
          omitted.push({ type: 'document', id, reason })
          unsafe.set(applicationId, reason)
        } else files.push({ path, sha256: row.sha256, lastModified: new Date(row.created_at) })
        yield { ...presentDocument(row, content), ...(!reason && { file: path }) }
      }
    }
  }
  async function* orders() {
    for (const id of orderIds) {
      const { row, extras } = await store.findOrder(tenant, { id })
      sources.set(id, row.message_id)
      const details: Record<string, unknown> = {}
      for (const kind of ['candidate', 'job', 'hiring_team'] as OrderDetailKind[]) {
        const detail = await store.readDetail(tenant, { orderId: id, kind })
        if (detail?.content) details[kind] = JSON.parse(detail.content)
      }
      yield { ...presentOrder(row, { extras }), platformDetails: details }
    }
  }
  async function* attachments() {
    for (const orderId of orderIds) {
      let after: Cursor | undefined
      do {
        const { rows, next } = await store.listAttachments(tenant, { orderId, page: { limit: 100, after } })
        for (const row of rows) {
          const path = `attachments/${row.id}/${fileName(row.filename)}`
          files.push({ path, sha256: row.sha256, lastModified: new Date(row.created_at) })
          yield { ...presentAttachment(row), file: path }
        }
        after = next ?? undefined
      } while (after)
    }
  }
  async function* messages() {
    for (const recordId of [...applicationIds, ...orderIds]) {
      const ids = await store.listMessagesOf(tenant, { recordId, messageId: sources.get(recordId)! })
      for (const id of ids) yield await message(id, unsafe.get(recordId))
    }
    for (const kind of unlinkedKinds) {
      let after: Cursor | null = null
      do {
        const page: Awaited<ReturnType<typeof store.searchMessages>> = await store.searchMessages(tenant, {
          kind,
          sought,
          after,
        })
        // What they bring was never looked at: where somebody looks, it is not handed out.
        const reason = deps.documents.scanned ? 'document_not_scanned' : undefined
        for (const id of page.found) yield await message(id, reason)
        after = page.next
      } while (after)
    }
  }
  const message = async (id: string, reason: string | undefined) => {
    const { row, ...beside } = await store.findMessage(tenant, { id })
    if (reason) omitted.push({ type: 'message', id, reason })
    const body = reason ? null : await workbench.body(tenant, id)
    return { ...presentMessage(row, beside), ...(body && { body: textOrBytes(body) }) }
  }
  async function* events() {
    for (const id of [...applicationIds, ...orderIds]) {
      const calls = await store.listWholeCalls(tenant, { recordId: id })
      const recordIds = [id, ...calls.map(({ item }) => item.id)]
      let after: number | null = 0
      while (after !== null) {
        const page: Awaited<ReturnType<typeof store.listEventsOf>> = await store.listEventsOf(tenant, {
          recordIds,
          after,
        })
        for (const row of page.events) {
          const { cursor: _, ...event } = presentEvent(row, '')
          const own = page.deliveries.filter(({ item }) => item.event_id === row.id)
          yield { ...event, deliveries: own.map(presentDelivery) }
        }
        after = page.next
      }
    }
  }
  async function* platformCalls() {
    for (const recordId of [...applicationIds, ...orderIds]) {
      for (const call of await store.listWholeCalls(tenant, { recordId })) yield presentWhole(call)
    }
    let after: Cursor | null = null
    do {
      const page: { found: string[]; next: Cursor | null } = await store.searchCalls(tenant, { sought, after })
      for (const id of page.found) {
        for (const call of await store.listWholeCalls(tenant, { ids: [id] })) yield presentWhole(call)
      }
      after = page.next
    } while (after)
  }
  async function* dispositions() {
    for (const applicationId of applicationIds) {
      yield* (await store.listDispositionsOf(tenant, { applicationId })).map(presentDisposition)
    }
  }
  async function* clicks() {
    let after: Cursor | null = null
    while (person.devices.length > 0) {
      const page: { found: string[]; next: Cursor | null } = await store.searchClicks(tenant, {
        devices: person.devices,
        after,
      })
      yield* (await store.findClicks(tenant, { ids: page.found })).map(presentClick)
      after = page.next
      if (!after) return
    }
  }
  return {
    applications: applications(),
    documents: documents(),
    orders: orders(),
    attachments: attachments(),
    messages: messages(),
    events: events(),
    platformCalls: platformCalls(),
    dispositions: dispositions(),
    clicks: clicks(),
  }
}

function presentWhole({ payload, ...shown }: WholeCall) {
  return { ...presentPlatformCall(shown), ...(payload !== null && { payload: readJson<unknown>(payload) }) }
}

const textOrBytes = (bytes: Uint8Array) =>
  isUtf8(bytes) ? { text: Buffer.from(bytes).toString('utf8') } : { base64: Buffer.from(bytes).toString('base64') }

/** A name as any file system takes it. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  const safe = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_').replace(/^\.+|[. ]+$/g, '')
  return [...safe].slice(0, 100).join('') || 'file'
}
