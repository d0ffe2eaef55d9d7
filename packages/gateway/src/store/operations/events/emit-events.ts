import type { EventType } from '../../../model/event.ts'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'

/** A fact to tell, with the record as it is now. */
export interface NewEvent {
  type: EventType
  timestamp: Instant
  connectionId: string | null
  /** What it is about; with `messageId` it links the event to a person, so that erasing finds it. */
  recordId: string | null
  messageId: string | null
  /** JSON text of the record. */
  data: string
}
