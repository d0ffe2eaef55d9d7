export { type ApplicationRefusal, type ApplicationReply, applicationRefused, applicationStored } from './answers.ts'
export { type ApplicationFault, ApplicationPayload, applicationFaults } from './application.ts'
export { type ApplicationInput, buildApplication, contentTypeOfExtension } from './build-application.ts'
export {
  authorizeCall,
  type CallAuthorization,
  type CallHeaders,
  type CallIdentity,
  callHeaders,
  type IdentityFault,
  identityFaults,
} from './call-headers.ts'
export {
  ASSUMED_CAMPAIGNS_PATH,
  CampaignBody,
  type CampaignFault,
  type CampaignReading,
  campaignDate,
  campaignFaults,
  isTargeted,
  readCampaign,
} from './campaigns.ts'
export {
  type Click,
  clickColumns,
  clickFileHead,
  clickFileRow,
  clickTime,
  clickUrl,
  readClickQuery,
  readClickRecord,
} from './clicks.ts'
export {
  type ApplyRedirect,
  COMPLETED_BATCH_SIZE,
  COMPLETED_PATH,
  type CompletedApplication,
  type CompletedBody,
  type CompletedFault,
  type CompletedReading,
  clickIdOf,
  completedBodies,
  completedQuery,
  MAX_COMPLETED,
  readCompletedBody,
  readCompletedQuery,
  redirectUrl,
} from './completed.ts'
export {
  type Disposition,
  dispositionColumns,
  dispositionFaults,
  dispositionHead,
  dispositionRow,
  dispositionTimestamp,
  MAX_DISPOSITION_FILE_BYTES,
  MAX_DISPOSITION_INTERVAL_MS,
  MIN_DISPOSITION_INTERVAL_MS,
  orderDispositions,
  verifiedDispositionStatuses,
} from './dispositions.ts'
export * from './feed/index.ts'
export * from './questions/index.ts'
export { API_BASE_URL, ContractSettings, defaultContractSettings } from './settings.ts'
export * from './signature/index.ts'
export { monthTimestamp, workHistoryDate } from './timestamps.ts'
export { asArray, isEmpty, isEmptyAnswer, usableApplicationId } from './tolerance.ts'
export {
  FORM_LIFETIME_MS,
  formExpired,
  needsNewForm,
  type PresignedForm,
  type PresignedFormReading,
  presignPaths,
  readPresignedForm,
  type UploadKind,
  uploadKey,
  uploadOrderFault,
  uploadParts,
} from './upload.ts'
