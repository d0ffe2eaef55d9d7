import type { Selectable } from 'kysely'
import type { CandidateSnapshot } from '../../model/application.ts'
import type { CandidateTable } from '../schema.ts'
import { readJson } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A person as a connection knows them: what the last application said. */
export interface CandidateRecord extends CandidateSnapshot, Versioned {
  id: string
  connectionId: string
}

type Row = Pick<
  Selectable<CandidateTable>,
  'id' | 'connection_id' | 'snapshot' | 'created_at' | 'updated_at' | 'version'
>

export function presentCandidate(row: Row): CandidateRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    ...readJson<CandidateSnapshot>(row.snapshot),
    ...presentVersion(row),
  }
}
