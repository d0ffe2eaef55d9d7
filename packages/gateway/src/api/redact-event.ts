import { Click } from '../model/click-schema.ts'
import { AssessmentOrder } from '../model/order-schema.ts'
import { impersonal, personal } from '../model/schemas.ts'
import type { EventRecord } from '../store/records/event.ts'
import { redact } from './redact.ts'
import { Application } from './schemas/application.ts'

/** What events carry, by the first part of their type. What is not listed is masked whole. */
const carried: Record<string, object> = {
  application: Application,
  assessment_order: AssessmentOrder,
  click: Click,
  connection: impersonal,
  endpoint: impersonal,
  message: impersonal,
  report: impersonal,
}

/** An event for a caller of scope `read_redacted`. */
export function redactEvent(event: EventRecord): EventRecord {
  const [subject = ''] = event.type.split('.')
  return { ...event, data: redact(event.data, carried[subject] ?? personal) }
}
