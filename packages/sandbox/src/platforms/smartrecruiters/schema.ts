/** SmartRecruiters' tables. Append only: each statement runs once on a data folder. Times are epoch milliseconds. */
export const schema: readonly string[] = [
  'CREATE TABLE smartrecruiters_settings (id INTEGER PRIMARY KEY CHECK (id = 1), settings TEXT NOT NULL) STRICT',
  `CREATE TABLE smartrecruiters_partners (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     seed_key TEXT UNIQUE,
     name TEXT NOT NULL,
     logo TEXT,
     short_description TEXT NOT NULL,
     full_description TEXT NOT NULL,
     scopes TEXT NOT NULL,
     approved INTEGER NOT NULL DEFAULT 0,
     configuration TEXT,
     configured_at INTEGER,
     field_mapping TEXT NOT NULL DEFAULT '{}',
     created_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE smartrecruiters_integrations (
     partner_id INTEGER PRIMARY KEY REFERENCES smartrecruiters_partners (id) ON DELETE CASCADE,
     consented_at INTEGER,
     connected_at INTEGER,
     partner_client_id TEXT,
     partner_client_secret TEXT,
     token TEXT,
     token_until INTEGER,
     last_disable TEXT
   ) STRICT`,
  // kind: master (a partner's own), company (a partner's for Harbour Foods), customer (Harbour Foods' own)
  `CREATE TABLE smartrecruiters_credentials (
     client_id TEXT PRIMARY KEY,
     client_secret TEXT NOT NULL,
     kind TEXT NOT NULL,
     partner_id INTEGER REFERENCES smartrecruiters_partners (id) ON DELETE CASCADE,
     created_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE UNIQUE INDEX smartrecruiters_credentials_by_kind ON smartrecruiters_credentials (kind, partner_id)`,
  `CREATE TABLE smartrecruiters_tokens (
     token TEXT PRIMARY KEY,
     client_id TEXT NOT NULL REFERENCES smartrecruiters_credentials (client_id) ON DELETE CASCADE,
     expires_at INTEGER NOT NULL
   ) STRICT`,
  'CREATE TABLE smartrecruiters_users (id TEXT PRIMARY KEY, position INTEGER NOT NULL, doc TEXT NOT NULL) STRICT',
  'CREATE TABLE smartrecruiters_jobs (id TEXT PRIMARY KEY, position INTEGER NOT NULL, doc TEXT NOT NULL) STRICT',
  `CREATE TABLE smartrecruiters_steps (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     stage TEXT NOT NULL,
     name TEXT NOT NULL,
     auto_triggered INTEGER NOT NULL,
     packages TEXT NOT NULL,
     fixed INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE smartrecruiters_candidates (
     id TEXT PRIMARY KEY,
     details TEXT NOT NULL,
     resume TEXT,
     created_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE smartrecruiters_applications (
     id TEXT PRIMARY KEY,
     number INTEGER NOT NULL UNIQUE,
     candidate_id TEXT NOT NULL REFERENCES smartrecruiters_candidates (id) ON DELETE CASCADE,
     job_id TEXT NOT NULL REFERENCES smartrecruiters_jobs (id),
     step_id INTEGER NOT NULL REFERENCES smartrecruiters_steps (id),
     language TEXT NOT NULL,
     began_at INTEGER NOT NULL,
     submitted_at INTEGER
   ) STRICT`,
  `CREATE TABLE smartrecruiters_orders (
     id TEXT PRIMARY KEY,
     number INTEGER NOT NULL UNIQUE,
     application_id TEXT NOT NULL REFERENCES smartrecruiters_applications (id) ON DELETE CASCADE,
     partner_id INTEGER NOT NULL REFERENCES smartrecruiters_partners (id) ON DELETE CASCADE,
     kind TEXT NOT NULL,
     made_by TEXT NOT NULL,
     user_id TEXT,
     package TEXT NOT NULL,
     delivery TEXT NOT NULL,
     failure TEXT,
     candidate_url TEXT,
     returned_at INTEGER,
     result TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL
   ) STRICT`,
  'CREATE INDEX smartrecruiters_orders_by_application ON smartrecruiters_orders (application_id, number)',
  `CREATE TABLE smartrecruiters_updates (
     id INTEGER PRIMARY KEY,
     order_id TEXT NOT NULL REFERENCES smartrecruiters_orders (id) ON DELETE CASCADE,
     doc TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX smartrecruiters_updates_by_order ON smartrecruiters_updates (order_id, id)',
  `CREATE TABLE smartrecruiters_files (
     id TEXT PRIMARY KEY,
     order_id TEXT NOT NULL REFERENCES smartrecruiters_orders (id) ON DELETE CASCADE,
     filename TEXT NOT NULL,
     content_type TEXT NOT NULL,
     bytes BLOB NOT NULL,
     created_at INTEGER NOT NULL
   ) STRICT`,
  'CREATE INDEX smartrecruiters_files_by_order ON smartrecruiters_files (order_id)',
  `CREATE TABLE smartrecruiters_notifications (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     order_id TEXT NOT NULL REFERENCES smartrecruiters_orders (id) ON DELETE CASCADE,
     status TEXT NOT NULL,
     at INTEGER NOT NULL,
     read_at INTEGER
   ) STRICT`,
  // how the customer's administrator signs in to the partner, as the partner told with `seed`
  'ALTER TABLE smartrecruiters_partners ADD COLUMN sign_in TEXT',
]
