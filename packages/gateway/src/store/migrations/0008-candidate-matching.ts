import type { ColumnTypes } from './types.ts'

/** A likeness is looked for among so many candidates that share a trait; see `operations/candidates/traits.ts`. */
const sharersLookedAt = 20

/** Who is the same person, who may be, and what people said of it. */
export const candidateMatching = (t: ColumnTypes): string[] => [
  // By e-mail and last name, the one candidate that the next such application belongs to. The key is unique, so that two
  // processes that meet the same person at once agree.
  `CREATE TABLE candidate_identity (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, key TEXT NOT NULL, candidate_id TEXT NOT NULL,
    PRIMARY KEY (tenant, connection_id, key))${t.clustered}`,
  `CREATE INDEX candidate_identity_candidate ON candidate_identity (tenant, candidate_id)`,
  `INSERT INTO candidate_identity (tenant, connection_id, key, candidate_id)
    SELECT tenant, connection_id, match_key, id FROM candidate WHERE match_key IS NOT NULL AND length(match_key) <= 640`,

  // What candidates may share. Those with the same trait are numbered from 0; whoever adds one touches number 0 and so
  // waits for others who do.
  `CREATE TABLE candidate_trait (
    tenant TEXT NOT NULL, trait TEXT NOT NULL, connection_id TEXT NOT NULL, number ${t.int} NOT NULL,
    candidate_id TEXT NOT NULL,
    PRIMARY KEY (tenant, trait, connection_id, number))${t.clustered}`,
  `CREATE INDEX candidate_trait_candidate ON candidate_trait (tenant, candidate_id, trait)`,
  ...[
    `'same_email ' || email_fold`,
    `'same_name_and_phone ' || name_fold || '
' || phone_fold`,
  ].map(
    (trait) => `INSERT INTO candidate_trait (tenant, trait, connection_id, number, candidate_id)
      SELECT tenant, ${trait}, connection_id,
        row_number() OVER (PARTITION BY tenant, ${trait}, connection_id ORDER BY position) - 1, id
      FROM candidate WHERE length(${trait}) <= 640`,
  ),

  // Two candidates that may be the same person; `one_id` is the lesser id. `reasons` is a JSON list.
  `CREATE TABLE candidate_match (
    ${t.position}, tenant TEXT NOT NULL, connection_id TEXT NOT NULL, one_id TEXT NOT NULL, other_id TEXT NOT NULL,
    status TEXT NOT NULL, reasons TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, one_id, other_id))`,
  `CREATE INDEX candidate_match_other ON candidate_match (tenant, other_id)`,
  `CREATE INDEX candidate_match_list ON candidate_match (tenant, status, xid, position)`,
  `CREATE INDEX candidate_match_connection ON candidate_match (tenant, connection_id, status, xid, position)`,
  `INSERT INTO candidate_match (tenant, connection_id, one_id, other_id, status, reasons, version, created_at, updated_at)
    SELECT tenant, connection_id, one_id, other_id, 'open',
      CASE WHEN min(reason) = max(reason) THEN '["' || min(reason) || '"]'
        ELSE '["' || min(reason) || '","' || max(reason) || '"]' END, 1, max(at), max(at)
    FROM (SELECT a.tenant, a.connection_id, a.candidate_id AS one_id, b.candidate_id AS other_id,
        CASE WHEN a.trait LIKE 'same_email %' THEN 'same_email' ELSE 'same_name_and_phone' END AS reason,
        candidate.created_at AS at
      FROM candidate_trait a
      JOIN candidate_trait b ON b.tenant = a.tenant AND b.trait = a.trait AND b.connection_id = a.connection_id
        AND b.candidate_id > a.candidate_id
      JOIN candidate ON candidate.tenant = b.tenant AND candidate.id = b.candidate_id
      WHERE a.number < ${sharersLookedAt} AND b.number < ${sharersLookedAt}) shared
    GROUP BY tenant, connection_id, one_id, other_id`,
  // Two candidates of whom somebody said that they are not the same person. Holds for whatever they are merged into.
  `CREATE TABLE candidate_distinction (
    tenant TEXT NOT NULL, one_id TEXT NOT NULL, other_id TEXT NOT NULL, created_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, one_id, other_id))${t.clustered}`,
  `CREATE INDEX candidate_distinction_other ON candidate_distinction (tenant, other_id)`,

  // `merged_into` is where one merge took the candidate; `root_id` where all of them did, itself where there was none.
  // `snapshot_at` is when the message came that says what `snapshot` shows. Made anew: SQLite drops no unique column.
  `CREATE TABLE candidate_made_anew (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT NOT NULL, merged_into TEXT,
    root_id TEXT NOT NULL, snapshot TEXT NOT NULL, snapshot_at ${t.int} NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `INSERT INTO candidate_made_anew
      (tenant, id, connection_id, merged_into, root_id, snapshot, snapshot_at, version, created_at, updated_at)
    SELECT tenant, id, connection_id, null, id, snapshot, 0, version, created_at, updated_at
    FROM candidate ORDER BY xid, position`,
  `DROP TABLE candidate`,
  `ALTER TABLE candidate_made_anew RENAME TO candidate`,
  `CREATE INDEX candidate_list ON candidate (tenant, xid, position) WHERE merged_into IS NULL`,
  `CREATE INDEX candidate_connection ON candidate (tenant, connection_id, xid, position) WHERE merged_into IS NULL`,
  `CREATE INDEX candidate_merged ON candidate (tenant, root_id) WHERE merged_into IS NOT NULL`,

  // Where merges brought an application to `candidate_id`, the candidate that it was matched with or split off to.
  `ALTER TABLE application ADD COLUMN matched_candidate_id TEXT`,
]
