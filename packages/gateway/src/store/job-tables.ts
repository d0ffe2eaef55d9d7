import type { Positioned, Versioned } from './schema.ts'

/** The tables of jobs; migrations 0001 and 0005 say what they are for. */
export interface JobTable extends Positioned, Versioned {
  tenant: string
  id: string
  connection_id: string
  registration_id: string
  remote_id: string
  reference_fold: string
  status: string
  content: string
  search_fold: string
  has_questions: number
  rematch: number | null
}

export interface JobQuestionSetTable extends Versioned {
  tenant: string
  job_id: string
  questions: string
}

export interface JobKnockoutRulesTable extends Versioned {
  tenant: string
  job_id: string
  rules: string
}

export interface JobFeedTable {
  tenant: string
  connection_id: string
  registration_id: string
  version: number
  changed_at: number
}
