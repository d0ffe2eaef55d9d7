/** What lists are read by, newest first; and the few messages that were not simply accepted, by verdict. */
export const lists = (): string[] => [
  `CREATE INDEX message_list ON message (tenant, xid, position)`,
  `CREATE INDEX message_unusual ON message (tenant, verdict, xid, position) WHERE verdict <> 'accepted'`,
  `CREATE INDEX candidate_list ON candidate (tenant, xid, position)`,
  `CREATE INDEX candidate_email_list ON candidate (tenant, email_fold, xid, position)`,
]
