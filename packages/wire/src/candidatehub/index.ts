export { type Answer, accepted, RECEIVED_MESSAGE, REFUSALS, type RefusalCode, refused } from './answers.ts'
export {
  BEHAVIOURS,
  type Behaviour,
  type BehaviourContext,
  type BehaviourGroup,
  type Expectation,
  type PlannedRequest,
  type ReportUrlKind,
} from './behaviours.ts'
export { type AnswerVerdict, classifyAnswer } from './classify-answer.ts'
export { type ComposedImport, type ComposeInput, type ComposeOptions, composeImport } from './compose.ts'
export {
  type Base64Writing,
  type ComposedDocument,
  documentEntry,
  parsedCvDocument,
  taggedCvDocument,
  unreadableParsedCvDocument,
  writeBase64,
} from './compose-documents.ts'
export { type ImportContext, readContext } from './context.ts'
export { type Coordinates, readCoordinates } from './coordinates.ts'
export { readDate } from './dates.ts'
export {
  DOCUMENT_TYPES,
  type DocumentKind,
  documentKind,
  type ImportDocument,
  type ImportDocuments,
  readDocuments,
} from './documents.ts'
export { HUB_BASE_URL, type HubOutcome, type HubRequest } from './hub-request.ts'
export { parseImportBody } from './import-body.ts'
export {
  type EnvelopeFault,
  type ImportEnvelope,
  type ImportFlag,
  type ImportIds,
  importDedupeKey,
  readImportEnvelope,
} from './import-envelope.ts'
export {
  ImportAuthentication,
  ImportCandidate,
  ImportContextNode,
  ImportDocumentEntry,
  ImportMessage,
  MetaInfo,
} from './import-message.ts'
export { foldJobReference, type JobReferenceMatch, matchJobReference } from './job-reference.ts'
export { type PrepopulationClaims, readPrepopulationId, signPrepopulationId } from './jwt.ts'
export { type PersonNames, readNames, splitName } from './names.ts'
export { PARSED_CV_FIELDS, type ParsedCv, type ParsedCvReading, type ParsedSkill, readParsedCv } from './parsed-cv.ts'
export {
  buildPrepopulationFetch,
  buildPrepopulationPush,
  PREPOPULATION_LIFETIME_SECONDS,
  PREPOPULATION_PARAMETER,
  PREPOPULATION_RECEIVER_PATH,
  type PrepopulationCandidate,
  type PrepopulationFetch,
  type PrepopulationPush,
  type PrepopulationReading,
  readPrepopulation,
  readPrepopulationPushAnswer,
} from './prepopulation.ts'
export {
  DEFAULT_REPORT_METHOD,
  leavesOutcomeUnknown,
  nextReportTry,
  REPORT_BACKOFF_MINUTES,
  REPORT_GIVE_UP_HOURS,
  REPORT_METHODS,
  type ReportedOutcome,
  type ReportMethod,
  type ReportVerdict,
  reportOutcome,
} from './report.ts'
export { type ReportReceipt, type ReportToken, receiveReport } from './report-receiver.ts'
export {
  checkReportTemplate,
  DEFAULT_REPORT_TEMPLATE,
  REPORT_PLACEHOLDERS,
  type ReportFacts,
  type ReportTemplate,
  renderReport,
} from './report-template.ts'
export {
  checkReportUrl,
  DEFAULT_REPORT_HOSTS,
  parseAllowedHost,
  type ReportUrlCheck,
  redactReportUrl,
} from './report-url.ts'
export {
  buildSendIn,
  readSendInAnswer,
  SEND_IN_PATH,
  SEND_IN_VALID_SECONDS,
  type SendInInput,
} from './send-in.ts'
export {
  importTime,
  sendInTime,
  signImport,
  signPrepopulation,
  signSendIn,
  signWidgets,
} from './signature.ts'
export { type DiagnosisInput, diagnoseSignature } from './signature-diagnosis.ts'
export { type JsonObject, type Reading, textOf } from './values.ts'
export { DEFAULT_WINDOW_SECONDS, verifyImport, verifyPrepopulation, verifySendIn } from './verify.ts'
export type { Verification, VerificationCheck, VerificationReason, VerifySettings } from './verify-signed.ts'
