import type { SendIn } from './api-types.ts'
import type { Deps } from './deps.ts'

type Row = {
  id: number
  at: number
  hub_source_id: string
  source_name: string | null
  hub_client_id: string
  candidate_name: string
  hub_transaction_id: string | null
  error: string | null
  transaction_id: number | null
}

export type NewSendIn = Omit<SendIn, 'id' | 'at' | 'accepted'>

/** Keeps what somebody sent in, taken or not. */
export function keepSendIn({ store, now }: Deps, sendIn: NewSendIn): number {
  return store.run(
    `INSERT INTO candidatehub_send_ins (at, hub_source_id, source_name, hub_client_id, candidate_name,
       hub_transaction_id, error, transaction_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    now(),
    sendIn.hubSourceId.slice(0, 200),
    sendIn.sourceName,
    sendIn.hubClientId.slice(0, 200),
    sendIn.candidateName,
    sendIn.hubTransactionId,
    sendIn.error,
    sendIn.transactionId,
  ).lastInsertRowid
}

/** Candidates that were sent in, newest first. */
export function listSendIns({ store }: Deps, limit: number): SendIn[] {
  return store
    .all<Row>('SELECT * FROM candidatehub_send_ins ORDER BY id DESC LIMIT ?', limit)
    .map(({ id, at, error, ...row }) => ({
      id,
      at,
      hubSourceId: row.hub_source_id,
      sourceName: row.source_name,
      hubClientId: row.hub_client_id,
      candidateName: row.candidate_name,
      accepted: error === null,
      hubTransactionId: row.hub_transaction_id,
      error,
      transactionId: row.transaction_id,
    }))
}
