import type { Positioned, Versioned } from './schema.ts'

export interface CandidateTable extends Positioned, Versioned {
  tenant: string
  id: string
  connection_id: string
  merged_into: string | null
  root_id: string
  snapshot: string
  snapshot_at: number
}

export interface CandidateIdentityTable {
  tenant: string
  connection_id: string
  key: string
  candidate_id: string
}

export interface CandidateTraitTable {
  tenant: string
  trait: string
  connection_id: string
  number: number
  candidate_id: string
}

export interface CandidateMatchTable extends Positioned, Versioned {
  tenant: string
  connection_id: string
  one_id: string
  other_id: string
  status: string
  reasons: string
}

export interface CandidateDistinctionTable {
  tenant: string
  one_id: string
  other_id: string
  created_at: number
}
