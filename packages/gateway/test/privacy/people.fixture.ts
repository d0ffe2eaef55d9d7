import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createByteKeeper } from '../../src/intake/byte-keeper.ts'
import { createEraser, type Eraser } from '../../src/intake/eraser.ts'
import type { PlatformProjection } from '../../src/intake/interface.ts'
import { createMaintenance } from '../../src/intake/maintenance.ts'
import { createMessageReader } from '../../src/intake/message-reader.ts'
import type { BlobStore } from '../../src/store/blobs/interface.ts'
import { openBlobStore } from '../../src/store/blobs/open.ts'
import type { Store } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import type { ProjectedMessage } from '../../src/store/operations/projections/save-projections.ts'
import { presentErasure } from '../../src/store/records/erasure.ts'
import type { Home } from '../support/stores.ts'

export const tenant = 'ten_a'
/** Bytes up to so many lie in rows here. */
const inRowBytes = 1000

/** One application as a platform sends it, for a store without an intake. */
export interface Sent {
  id: string
  remoteId: string
  connectionId?: string
  tenant?: string
  email: string
  lastName: string
  device?: { ipAddress: string; userAgent: string }
  /** Texts of its documents. */
  files?: string[]
}

/** A store with what keeps bytes and erases, on a clock that stands at the time of day. */
export interface People {
  store: Store
  blobs: BlobStore
  /** Not started. */
  eraser: Eraser
  faults: unknown[]
  accept(sent: Sent): Promise<void>
  /** Leases the message, as who projects it does; answers how to save what it became. */
  begin(sent: Sent): Promise<() => Promise<void>>
  /** Accepts and projects it. */
  take(sent: Sent): Promise<string>
  /** Maps the message again, as it was read before. */
  again(sent: Sent): Promise<() => Promise<unknown>>
  /** Erases with a running eraser, to the end. */
  erase(who: { candidateId: string } | { email: string }, of?: string): Promise<ReturnType<typeof presentErasure>>
  completed(id: string): Promise<ReturnType<typeof presentErasure>>
  bytesOf(sha256: string, of?: string): Promise<Uint8Array | null>
  /** Removes bytes that nobody refers to. */
  sweepBytes(): Promise<void>
}

export async function openPeople(t: TestContext, home: Home): Promise<People> {
  const now = () => Date.now()
  const faults: unknown[] = []
  const report = (error: unknown) => void faults.push(error)
  const { databaseUrl, dataDir } = home
  const store = await openStore({ databaseUrl, dataDir, report })
  const blobs = await openBlobStore({ kind: 'file', dir: join(dataDir, 'documents') }, { now, alone: false, env: {} })
  const keepBytes = createByteKeeper({ store, blobs, inRowBytes, now, report })
  const { sweepBytes } = createMaintenance(store, blobs, now, report)
  const eraser = createEraser({
    store,
    reader: createMessageReader(store, blobs),
    platformOf: () =>
      ({ project: () => Promise.reject(new Error('nothing is mapped here')) }) as unknown as PlatformProjection,
    pressure: { givesWay: () => false },
    sweepBytes,
    now,
    report,
  })
  t.after(async () => {
    await eraser.stop()
    await blobs.close()
    await store.close()
  })

  const bodyOf = ({ email, lastName, files = [] }: Sent) => Buffer.from(JSON.stringify({ email, lastName, files }))
  const place = ({ tenant: of = tenant, connectionId = 'con_1' }: Sent) => ({ tenant: of, connectionId })

  const accept = async (sent: Sent) => {
    const body = bodyOf(sent)
    const { sha256, size, inRow, letGo } = await keepBytes(place(sent).tenant, body)
    const packed = new Uint8Array(inRow ? size : 0)
    if (inRow) packed.set(body)
    const [outcome] = await store.acceptMessages({
      packed,
      messages: [
        {
          ...place(sent),
          id: sent.id,
          registrationId: 'reg_1',
          platform: 'candidatehub',
          kind: 'import',
          verdict: 'accepted',
          reason: null,
          dedupeKey: sent.id,
          headers: JSON.stringify([['from', sent.email]]),
          verification: '[]',
          size,
          sha256,
          note: null,
          answer: null,
          receivedAt: now(),
          body: inRow ? { offset: 0, length: size } : null,
          blob: inRow ? null : sha256,
        },
      ],
    })
    letGo()
    assert.notEqual(outcome!.outcome, 'failed')
  }
  const projected = async (sent: Sent) => {
    const packed: Buffer[] = []
    const documents = []
    const letGos: (() => void)[] = []
    for (const text of sent.files ?? []) {
      const bytes = Buffer.from(text)
      const { sha256, size, inRow, letGo } = await keepBytes(place(sent).tenant, bytes)
      letGos.push(letGo)
      const offset = packed.reduce((sum, each) => sum + each.length, 0)
      if (inRow) packed.push(bytes)
      const inPacked = inRow ? { offset, length: size } : null
      documents.push({
        kind: 'resume' as const,
        filename: `${sent.lastName}.txt`,
        contentType: 'text/plain',
        sha256,
        size,
        inPacked,
      })
    }
    const message: ProjectedMessage = {
      ...place(sent),
      messageId: sent.id,
      platform: 'candidatehub',
      receivedAt: now(),
      outcome: {
        type: 'application',
        remoteId: sent.remoteId,
        flags: [],
        content: {
          ...(sent.device && { device: sent.device }),
          candidate: { fullName: `Kim ${sent.lastName}`, lastName: sent.lastName, emails: [sent.email] },
        },
        documents,
      },
    }
    const letGo = () => {
      for (const each of letGos) each()
    }
    return { message, packed: Uint8Array.from(Buffer.concat(packed)), letGo }
  }
  const begin = async (sent: Sent) => {
    const lease = `lease ${sent.id}`
    await store.leaseMessages({ now: now(), leaseMs: 60_000, lease, limit: 1, onlyMessage: sent.id })
    const { message, packed, letGo } = await projected(sent)
    return () => store.saveProjections({ lease, now: now(), messages: [message], packed }).finally(letGo)
  }
  const completed = async (id: string, of = tenant) => {
    for (;;) {
      const row = await store.findErasure(of, { id })
      if (row.completed_at !== null) return presentErasure(row)
      assert.deepEqual(faults, [])
      await wait(10)
    }
  }
  return {
    store,
    blobs,
    eraser,
    faults,
    accept,
    begin,
    async take(sent) {
      await accept(sent)
      await (await begin(sent))()
      const { rows } = await store.listApplications(place(sent).tenant, { page: { limit: 200 }, filter: {} })
      return rows.find(({ row }) => row.message_id === sent.id)!.row.candidate_id
    },
    async again(sent) {
      const { message, packed, letGo } = await projected(sent)
      const batch = { lease: `again ${sent.id}`, now: now(), messages: [message], packed }
      return () => store.reprojectMessage(place(sent).tenant, { batch, dryRun: false }).finally(letGo)
    },
    async erase(who, of = tenant) {
      // Again it would go on by two clocks.
      await eraser.stop()
      eraser.start()
      const { id } = await store.requestErasure(of, { who, now: now() })
      return completed(id, of)
    },
    completed,
    sweepBytes,
    bytesOf: async (sha256, of = tenant) => (await store.readBlobBytes(of, { sha256 })) ?? blobs.get(of, sha256),
  }
}

export const sha256 = (text: string): string => hash('sha256', text)
/** A text that is too long for a row, and begins so. */
export const large = (text: string): string => `${text} ${'.'.repeat(inRowBytes)}`
