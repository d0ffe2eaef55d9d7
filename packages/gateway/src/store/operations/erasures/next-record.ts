import { foldKey } from '../../../model/fold.ts'
import { emailTrait } from '../../../model/matching.ts'
import type { OrderContent } from '../../../model/projection.ts'
import type { Tx } from '../../interface.ts'
import { identityKey } from './erase-candidate.ts'
import type { ErasureWork } from './work.ts'

/** Something of the person that is still there. */
export interface LeftRecord {
  type: 'application' | 'assessment_order' | 'candidate'
  id: string
  connectionId: string
}

/** What one look takes of what has the same e-mail. */
const sharersAtOnce = 500

/** The next thing to erase, a candidate once it has no application any more; null where nothing is left. */
export async function nextRecord(tx: Tx, tenant: string, work: ErasureWork): Promise<LeftRecord | null> {
  return (
    (await ofCandidates(tx, tenant, work)) ??
    (await loseApplication(tx, tenant, work)) ??
    (await order(tx, tenant, work))
  )
}

async function ofCandidates(tx: Tx, tenant: string, work: ErasureWork): Promise<LeftRecord | null> {
  const ids = [
    ...work.candidateIds,
    ...(await knownByIdentity(tx, tenant, work)),
    ...(await knownByEmail(tx, tenant, work)),
  ]
  if (ids.length === 0) return null
  const roots = await tx.db
    .selectFrom('candidate')
    .select(['root_id', 'connection_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...new Set(ids)]))
    .execute()
  if (roots.length === 0) return null
  const rootIds = [...new Set(roots.map((row) => row.root_id))]
  const application = await tx.db
    .selectFrom('application')
    .select(['id', 'connection_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('candidate_id', rootIds))
    .limit(1)
    .executeTakeFirst()
  if (application) return { type: 'application', id: application.id, connectionId: application.connection_id }
  const [first] = roots
  return { type: 'candidate', id: first!.root_id, connectionId: first!.connection_id }
}

/** Also those that were made meanwhile, of messages that waited. */
async function knownByIdentity(tx: Tx, tenant: string, { identities }: ErasureWork): Promise<string[]> {
  if (identities.length === 0) return []
  const sought = new Set(identities.map((identity) => `${identity.connectionId} ${identityKey(identity)}`))
  const rows = await tx.db
    .selectFrom('candidate_identity')
    .select(['candidate_id', 'connection_id', 'key'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(identities.map(({ connectionId }) => connectionId))]))
    .where(tx.dialect.anyOf('key', [...new Set(identities.map(identityKey))]))
    .execute()
  return rows.filter((row) => sought.has(`${row.connection_id} ${row.key}`)).map((row) => row.candidate_id)
}

async function knownByEmail(tx: Tx, tenant: string, { email }: ErasureWork): Promise<string[]> {
  const trait = email === null ? null : emailTrait(email)
  if (trait === null) return []
  const rows = await tx.db
    .selectFrom('candidate_trait')
    .select('candidate_id')
    .where('tenant', '=', tenant)
    .where('trait', '=', trait)
    .limit(sharersAtOnce)
    .execute()
  return rows.map((row) => row.candidate_id)
}

/** An application that says the e-mail, or that a platform's id says is one that was erased, whose candidate was not found. */
async function loseApplication(tx: Tx, tenant: string, { email, remoteIds }: ErasureWork): Promise<LeftRecord | null> {
  const columns = ['id', 'connection_id', 'remote_id'] as const
  const found = (row: { id: string; connection_id: string }): LeftRecord => ({
    type: 'application',
    id: row.id,
    connectionId: row.connection_id,
  })
  if (email !== null) {
    const row = await tx.db
      .selectFrom('application')
      .select(columns)
      .where('tenant', '=', tenant)
      .where('email_fold', '=', email)
      .limit(1)
      .executeTakeFirst()
    if (row) return found(row)
  }
  if (remoteIds.length === 0) return null
  const sought = new Set(remoteIds.map(({ connectionId, remoteId }) => `${connectionId} ${remoteId}`))
  const rows = await tx.db
    .selectFrom('application')
    .select(columns)
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(remoteIds.map(({ connectionId }) => connectionId))]))
    .where(tx.dialect.anyOf('remote_id', [...new Set(remoteIds.map(({ remoteId }) => remoteId))]))
    .execute()
  const row = rows.find(({ connection_id, remote_id }) => sought.has(`${connection_id} ${remote_id}`))
  return row ? found(row) : null
}

async function order(tx: Tx, tenant: string, work: ErasureWork): Promise<LeftRecord | null> {
  const rows = await ordersOf(tx, tenant, work, 1)
  const [first] = rows
  return first ? { type: 'assessment_order', id: first.id, connectionId: first.connectionId } : null
}

/**
 * Orders of the person. They name no candidate of ours: theirs is the same person by e-mail, where that is who is erased,
 * else by e-mail and last name.
 */
export async function ordersOf(
  tx: Tx,
  tenant: string,
  { email, identities }: Pick<ErasureWork, 'email' | 'identities'>,
  limit: number,
): Promise<{ id: string; connectionId: string }[]> {
  const names = new Set(identities.map((identity) => `${identity.email}\n${identity.lastName}`))
  const emails = [...new Set([...(email === null ? [] : [email]), ...identities.map((identity) => identity.email)])]
  if (emails.length === 0) return []
  const rows = await tx.db
    .selectFrom('assessment_order')
    .select(['id', 'connection_id', 'email_fold', 'content'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('email_fold', emails))
    .orderBy('position')
    .limit(sharersAtOnce)
    .execute()
  return rows
    .filter((row) => {
      if (row.email_fold === email) return true
      const { candidate } = JSON.parse(row.content) as OrderContent
      return names.has(`${row.email_fold}\n${foldKey(candidate.lastName ?? '') ?? ''}`)
    })
    .slice(0, limit)
    .map((row) => ({ id: row.id, connectionId: row.connection_id }))
}
