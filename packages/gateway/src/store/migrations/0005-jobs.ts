import type { ColumnTypes } from './types.ts'

/** Jobs that we publish, and what applications are matched to them by. */
export const jobs = (t: ColumnTypes): string[] => [
  // `content` is what the user's system said of the job, as JSON. `reference_fold` is `remote_id` as references are
  // compared. `rematch` is how far matching applications that came before the job has got, while it is under way.
  `CREATE TABLE job (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT NOT NULL, registration_id TEXT NOT NULL,
    remote_id TEXT NOT NULL, reference_fold TEXT NOT NULL, status TEXT NOT NULL, content TEXT NOT NULL,
    search_fold TEXT NOT NULL, has_questions ${t.int} NOT NULL, rematch ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, connection_id, remote_id))`,
  `CREATE INDEX job_reference ON job (tenant, connection_id, reference_fold)`,
  `CREATE INDEX job_registration ON job (tenant, registration_id, remote_id)`,
  `CREATE INDEX job_list ON job (tenant, xid, position)`,
  `CREATE INDEX job_connection ON job (tenant, connection_id, xid, position)`,
  `CREATE INDEX job_feed_of_connection ON job (tenant, connection_id, position) WHERE status = 'open'`,
  `CREATE INDEX job_feed_of_registration ON job (tenant, registration_id, position) WHERE status = 'open'`,
  `CREATE INDEX job_rematch ON job (position) WHERE rematch IS NOT NULL`,
  `CREATE TABLE job_question_set (
    tenant TEXT NOT NULL, job_id TEXT NOT NULL, questions TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, job_id))`,
  `CREATE TABLE job_knockout_rules (
    tenant TEXT NOT NULL, job_id TEXT NOT NULL, rules TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, job_id))`,
  // Counts the changes of what a connection's feed is made of, so that a reader who has it is told so without rendering.
  `CREATE TABLE job_feed (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, registration_id TEXT NOT NULL,
    version ${t.int} NOT NULL, changed_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, connection_id))`,
  `CREATE INDEX job_feed_registration ON job_feed (tenant, registration_id)`,

  // Null where the reference is too long to be a job's.
  `ALTER TABLE application ADD COLUMN job_reference_fold TEXT`,
  `UPDATE application SET job_reference_fold = lower(trim(remote_job_id))
    WHERE remote_job_id IS NOT NULL AND length(remote_job_id) <= 200`,
  `CREATE INDEX application_unmatched ON application (tenant, connection_id, job_reference_fold, position)
    WHERE job_id IS NULL AND job_reference_fold IS NOT NULL`,
  `CREATE INDEX application_job ON application (tenant, job_id, xid, position) WHERE job_id IS NOT NULL`,
]
