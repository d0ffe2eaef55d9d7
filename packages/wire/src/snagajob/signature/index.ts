export {
  DATE_WINDOW_SECONDS,
  type DateFault,
  formatRfc1123,
  inboundDateFault,
  outboundDateFault,
  parseRfc1123,
} from './date.ts'
export {
  type DiagnosisInput,
  diagnoseInbound,
  diagnoseOutbound,
  type OutboundDiagnosisInput,
  type SignatureDiagnosis,
} from './diagnose.ts'
export {
  type InboundRequest,
  type InboundVerificationInput,
  inboundStringToSign,
  signInbound,
  verifyInbound,
} from './inbound.ts'
export {
  type OutboundRequest,
  type OutboundVerification,
  type OutboundVerificationInput,
  outboundStringToSign,
  outboundTarget,
  type SignedPath,
  signOutbound,
  verifyOutbound,
} from './outbound.ts'
export type { Check, RefusalReason, Verification } from './verification.ts'
