import type { Selectable } from 'kysely'
import { type ErasedCounts, type ErasedKind, erasedKinds } from '../../../model/erasure.ts'
import type { Instant } from '../../../model/instant.ts'
import type { ErasureTable } from '../../erasure-table.ts'
import { StoreFault, type Tx } from '../../interface.ts'

/** Somebody by what makes people one candidate: a first e-mail and a last name, both folded, at a connection. */
export interface Identity {
  connectionId: string
  email: string
  lastName: string
}

/** Who is erased, and how far it is. Kept with the erasure while it runs, and no longer: it holds the person. */
export interface ErasureWork {
  /** Folded; null where one candidate was named. Everybody of the tenant with it is erased. */
  email: string | null
  candidateIds: string[]
  identities: Identity[]
  /** The platforms' ids of applications that were erased. */
  remoteIds: { connectionId: string; remoteId: string }[]
  devices: { ipAddress: string; userAgent: string }[]
  /** Ids of ours that answers to requests may name. */
  recordIds: string[]
  /** Bytes that nobody may refer to any more. */
  hashes: string[]
  /** Messages that waited for their projection when it was asked for: up to this place. */
  projectedTo: number
  /** Nothing is left but bytes that somebody else may be about to refer to. */
  searched: boolean
}

/** An erasure that runs, held by this transaction, with what it adds to it. */
export interface RunningErasure {
  work: ErasureWork
  counts: ErasedCounts
  count(kind: ErasedKind, more: number): void
  save(): Promise<void>
}

/** How long an erasure stays with whoever works on it, unless it is held on to (`holdErasure`). Milliseconds. */
export const erasureLeaseMs = 5000
/** How often it is held on to. Milliseconds. */
export const holdErasureMs = 1500

export const noCounts = (): ErasedCounts =>
  Object.fromEntries(erasedKinds.map((kind) => [kind, 0])) as unknown as ErasedCounts

/** Takes the erasure for this transaction; null where it is completed. */
export async function takeErasure(tx: Tx, tenant: string, id: string, now: Instant): Promise<RunningErasure | null> {
  const row: Selectable<ErasureTable> | undefined = await tx.db
    .selectFrom('erasure')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate)
    .executeTakeFirst()
  if (!row) throw new StoreFault('not_found', id)
  if (row.work === null) return null
  const work: ErasureWork = JSON.parse(row.work)
  const counts: ErasedCounts = { ...noCounts(), ...JSON.parse(row.erased) }
  return {
    work,
    counts,
    count: (kind, more) => {
      counts[kind] += more
    },
    save: async () => {
      await tx.db
        .updateTable('erasure')
        .set({ work: JSON.stringify(work), erased: JSON.stringify(counts), due_at: now + erasureLeaseMs })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute()
    },
  }
}

/** Adds what is not there yet. */
export function note<T>(list: T[], added: readonly T[]): void {
  const keyOf = (each: T) => (typeof each === 'string' ? each : JSON.stringify(each))
  const known = new Set(added.length > 0 ? list.map(keyOf) : [])
  for (const each of added) {
    if (!known.has(keyOf(each))) list.push(each)
    known.add(keyOf(each))
  }
}
