import { write } from '../../interface.ts'
import { emitEvents, type NewEvent } from './emit-events.ts'

/** Tells facts that no other operation tells along with its change, such as what became of a report to a platform. */
export const tellEvents = write((tx, tenant, { events }: { events: NewEvent[] }) => emitEvents(tx, tenant, events))
