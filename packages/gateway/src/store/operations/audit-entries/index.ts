export { listAuditEntries } from './list-audit-entries.ts'
export { recordAudit, settleAudit } from './record-audit.ts'
