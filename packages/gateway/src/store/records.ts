/** How records of platforms' own resources are shown, for the platforms that have them. */
export { type AssessmentOrderRecord, presentOrder } from './records/assessment-order.ts'
export { type CalloutKind, type CalloutRecord, presentCallout } from './records/callout.ts'
export { type CampaignRecord, presentCampaign } from './records/campaign.ts'
export { type ClickRecord, presentClick } from './records/click.ts'
export { type ConnectionRecord, presentConnection } from './records/connection.ts'
export {
  type DispositionRecord,
  type DispositionState,
  dispositionStates,
  presentDisposition,
} from './records/disposition.ts'
export { type JobRecord, presentJob } from './records/job.ts'
export { presentUpload, type UploadRecord } from './records/upload.ts'
