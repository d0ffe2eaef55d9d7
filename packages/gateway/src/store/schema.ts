import type { Generated } from 'kysely'
import type {
  AccountTable,
  AuditEntryTable,
  ConsentTable,
  FirstOperatorLinkTable,
  IssuedClientTable,
  SessionTable,
  SignInFlowTable,
  SignInTryTable,
} from './account-tables.ts'
import type { CalloutAnswerTable, CalloutTable, LivePackageTable, PartnerConfigurationTable } from './callout-tables.ts'
import type {
  CandidateDistinctionTable,
  CandidateIdentityTable,
  CandidateMatchTable,
  CandidateTable,
  CandidateTraitTable,
} from './candidate-tables.ts'
import type { DocumentContentTable } from './document-content-table.ts'
import type { ErasureTable } from './erasure-table.ts'
import type { JobFeedTable, JobKnockoutRulesTable, JobQuestionSetTable, JobTable } from './job-tables.ts'
import type {
  BlobTable,
  MessageBodyTable,
  MessageKeyTable,
  MessageRecordTable,
  MessageTable,
  MessageVerdictTable,
  MessageWorkTable,
  RefusedBodyTable,
  RejectionToldTable,
} from './message-tables.ts'
import type {
  AssessmentOrderTable,
  AssessmentPackageTable,
  AttachmentTable,
  OrderDetailTable,
  OrderResultTable,
} from './order-tables.ts'
import type { AttemptTable, EndpointTable, EventTable, OutboxItemTable, ReplayTable } from './outbox-tables.ts'
import type { ReportTable } from './report-table.ts'
import type {
  CampaignTable,
  ClickCompletionTable,
  ClickTable,
  DispositionTable,
  UploadTable,
} from './snagajob-tables.ts'
import type { StatTable } from './stat-table.ts'

/** The tables as Kysely knows them; `migrations/` creates them and says what they are for. */
export interface Positioned {
  position: Generated<number>
  /** The transaction that wrote the row, as text; always '0' on SQLite, which has one writer. */
  xid: Generated<string>
}

export interface Versioned {
  version: number
  created_at: number
  updated_at: number
}

export interface TenantTable extends Positioned, Versioned {
  id: string
  name: string
}

export interface ApiKeyTable extends Positioned {
  tenant: string
  id: string
  name: string
  scope: string
  hash: string
  created_at: number
  revoked_at: number | null
}

export interface RegistrationTable extends Positioned, Versioned {
  tenant: string
  id: string
  platform: string
  name: string
  status: string
  settings: string
  credentials: string
  previous_credentials: string | null
  previous_valid_until: number | null
  url_token: string
}

export interface ConnectionTable extends Positioned, Versioned {
  tenant: string
  id: string
  registration_id: string
  platform: string
  name: string
  remote_id: string
  external_ref: string | null
  status: string
  settings: string
  credentials: string
  previous_credentials: string | null
  previous_valid_until: number | null
  issued_client_id: string | null
  issued_secret_hash: string | null
  url_token: string
  last_message_at: number | null
}

export interface AccessTokenTable {
  hash: string
  tenant: string
  connection_id: string
  expires_at: number
}

export interface ApplicationTable extends Positioned, Versioned {
  tenant: string
  id: string
  connection_id: string
  platform: string
  remote_id: string | null
  message_id: string
  job_id: string | null
  remote_job_id: string | null
  /** As a job's `reference_fold`; null where it is too long to be a job's. */
  job_reference_fold: string | null
  candidate_id: string
  /** Where merges brought it to `candidate_id`, the candidate that it was matched with or split off to. */
  matched_candidate_id: string | null
  status: string
  flags: string
  content: string
  email_fold: string | null
  received_at: number
  /** When the message came that gave the content: an older one, projected late, does not overwrite it. */
  content_at: number
}

export interface DocumentTable extends Positioned {
  tenant: string
  id: string
  application_id: string
  number: number
  kind: string
  filename: string | null
  content_type: string
  declared_content_type: string | null
  source_value: string | null
  size: number
  sha256: string
  created_at: number
}

export interface Database {
  instance_setting: { name: string; value: string }
  tenant: TenantTable
  api_key: ApiKeyTable
  idempotency_key: { tenant: string; key: string; request_hash: string; result: string; created_at: number }
  registration: RegistrationTable
  connection: ConnectionTable
  access_token: AccessTokenTable
  account: AccountTable
  session: SessionTable
  first_operator_link: FirstOperatorLinkTable
  audit_entry: AuditEntryTable
  sign_in_flow: SignInFlowTable
  sign_in_try: SignInTryTable
  consent: ConsentTable
  issued_client: IssuedClientTable
  message: MessageTable
  message_body: MessageBodyTable
  message_verdict: MessageVerdictTable
  message_record: MessageRecordTable
  message_key: MessageKeyTable
  message_work: MessageWorkTable
  refused_body: RefusedBodyTable
  rejection_told: RejectionToldTable
  blob: BlobTable
  candidate: CandidateTable
  candidate_identity: CandidateIdentityTable
  candidate_trait: CandidateTraitTable
  candidate_match: CandidateMatchTable
  candidate_distinction: CandidateDistinctionTable
  job: JobTable
  job_question_set: JobQuestionSetTable
  job_knockout_rules: JobKnockoutRulesTable
  job_feed: JobFeedTable
  application: ApplicationTable
  document: DocumentTable
  document_content: DocumentContentTable
  assessment_package: AssessmentPackageTable
  live_package: LivePackageTable
  callout: CalloutTable
  callout_answer: CalloutAnswerTable
  partner_configuration: PartnerConfigurationTable
  assessment_order: AssessmentOrderTable
  event: EventTable
  endpoint: EndpointTable
  outbox_item: OutboxItemTable
  attempt: AttemptTable
  limit_window: { tenant: string; limit_key: string; recent: string }
  replay: ReplayTable
  upload: UploadTable
  disposition: DispositionTable
  click_completion: ClickCompletionTable
  click: ClickTable
  campaign: CampaignTable
  report: ReportTable
  limit_place: { tenant: string; limit_key: string; id: string; until: number }
  order_result: OrderResultTable
  attachment: AttachmentTable
  order_detail: OrderDetailTable
  erasure: ErasureTable
  stat: StatTable
}
