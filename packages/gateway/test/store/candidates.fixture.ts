import { hash } from 'node:crypto'
import type { CandidateSnapshot } from '../../src/model/index.ts'
import type { Store } from '../../src/store/interface.ts'
import type { ProjectedMessage } from '../../src/store/operations/projections/save-projections.ts'

/** What a platform says of an application, for a store without an intake. */
export interface Said {
  tenant: string
  messageId: string
  connectionId?: string
  remoteId: string
  candidate: CandidateSnapshot
  at: number
}

const projected = (said: Said): ProjectedMessage => ({
  tenant: said.tenant,
  messageId: said.messageId,
  connectionId: said.connectionId ?? 'con_1',
  platform: 'candidatehub',
  receivedAt: said.at,
  outcome: {
    type: 'application',
    remoteId: said.remoteId,
    flags: [],
    content: { candidate: said.candidate },
    documents: [],
  },
})

export function accept(store: Store, all: readonly Said[]): Promise<unknown> {
  return store.acceptMessages({
    packed: new Uint8Array(0),
    messages: all.map((said) => ({
      tenant: said.tenant,
      id: said.messageId,
      connectionId: said.connectionId ?? 'con_1',
      registrationId: 'reg_1',
      platform: 'candidatehub',
      kind: 'import',
      verdict: 'accepted',
      reason: null,
      dedupeKey: said.messageId,
      headers: '[]',
      verification: '[]',
      size: 0,
      sha256: hash('sha256', said.messageId),
      note: null,
      answer: null,
      receivedAt: said.at,
      body: { offset: 0, length: 0 },
      blob: null,
    })),
  })
}

/** Saves messages that were accepted, in one transaction. */
export async function project(store: Store, all: readonly Said[], lease: string): Promise<void> {
  const now = all[0]!.at
  for (const { messageId } of all) {
    await store.leaseMessages({ now, leaseMs: 60_000, lease, limit: 1, onlyMessage: messageId })
  }
  await store.saveProjections({ lease, now, messages: all.map(projected), packed: new Uint8Array(0) })
}

/** Projects a message again. */
export async function projectAgain(store: Store, said: Said, now: number): Promise<void> {
  const batch = { lease: `again ${now}`, now, messages: [projected(said)], packed: new Uint8Array(0) }
  await store.reprojectMessage(said.tenant, { batch, dryRun: false })
}
