/** The sections of the API reference, in order. */
export const tags = {
  Registrations: 'Our partnerships with platforms: credentials and settings at partner level.',
  Connections: "Customers' accounts on a platform, each reached through a registration.",
  Accounts: "Customers' people who sign in with us to connect their company to a platform.",
  Jobs: 'What we publish, with its screening questions and the rules that its applications are judged by.',
  Applications: 'What candidates sent, mapped to one vocabulary.',
  Candidates: 'People as a connection knows them.',
  Documents: 'Files that came with applications.',
  'Assessment packages': 'What an assessment partner offers.',
  'Assessment orders': 'What a platform ordered for a candidate.',
  Callouts: 'Questions that your system answers while a platform waits.',
  Events: 'Facts for your system to hear of, and the endpoints they go to.',
  Outbox: 'Everything that leaves: deliveries to your endpoints and calls to platforms.',
  Messages: 'Inbound requests as they came, with what became of them.',
  Privacy: 'Everything that is held of a person, and erasing it.',
  Stats: 'Figures over time, as charts show them.',
  CandidateHub: 'What the hub takes besides reports: candidates, and data for forms, both ways.',
  Snagajob:
    'What Snagajob takes beside answers: feeds, dispositions, conversions, campaigns; and the clicks it tells of.',
  Operators: 'People who sign in to the console: sessions, roles, and who did what.',
  Administration: 'API keys and tenants.',
} as const

export type Tag = keyof typeof tags
