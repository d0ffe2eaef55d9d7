import {
  type ComposedDocument,
  type ComposedImport,
  composeImport,
  parsedCvDocument,
  taggedCvDocument,
} from '@gangway/wire/candidatehub'
import { hmac } from '../../../random.ts'
import type { Client, ComposeInput } from '../api-types.ts'
import { bytesOf } from '../compose-input.ts'
import type { Faults } from '../faults.ts'
import type { TransactionRow } from '../transactions.ts'

/** Builds the signed import of a transaction, as of now; the fault dial's wishes come before the composed ones. */
export function composeTransaction(row: TransactionRow, client: Client, faults: Faults, nowMs: number): ComposedImport {
  const input = JSON.parse(row.input) as ComposeInput
  const { options = {} } = input
  return composeImport(
    hmac,
    {
      ids: {
        clientId: client.hubClientId,
        transactionId: row.hub_transaction_id,
        candidateId: row.hub_candidate_id,
      },
      sourceId: row.hub_source_id,
      reportUrl: row.report_url,
      candidate: input.candidate,
      documents: documentsOf(input, client.parsing),
      ...(input.context && { context: input.context }),
      credentials: { apiKey: client.apiKey, secret: client.secret },
      nowMs,
    },
    {
      ...options,
      ...(faults.authentication !== 'signed' && { authentication: faults.authentication }),
      ...(faults.lateMinutes > 0 && { timeOffsetSeconds: -60 * faults.lateMinutes }),
    },
  )
}

/**
 * The composed files; with parsing on, behind them what the parser made of the candidate (contract 1.5), named after the
 * first résumé.
 */
export function documentsOf(input: Pick<ComposeInput, 'candidate' | 'documents' | 'skills'>, parsing: boolean) {
  const documents: ComposedDocument[] = input.documents.map((file) => ({
    filename: file.filename,
    type: file.type,
    bytes: bytesOf(file),
    ...(file.base64 && { base64: file.base64 }),
  }))
  if (!parsing) return documents
  const resume = documents.find(({ type }) => type === 'cv')
  const stem = (resume?.filename ?? 'parsed').replace(/\.[^.]*$/, '') || 'parsed'
  return [
    ...documents,
    { ...taggedCvDocument(input.candidate, false), filename: `${stem}.xml` },
    { ...parsedCvDocument(input.candidate, input.skills ?? []), filename: `${stem}.json` },
  ]
}
