import { formatInstant, type Instant } from './instant.ts'

/** The body of a webhook (model section 6). `data` is JSON text. */
export const webhookBody = (type: string, timestamp: Instant, data: string): string =>
  `{"type":${JSON.stringify(type)},"timestamp":"${formatInstant(timestamp)}","data":${data}}`

/** What a thin endpoint is told of a record. */
export const thinData = (recordId: string | null, connectionId: string | null): string =>
  JSON.stringify({ id: recordId ?? undefined, connectionId: connectionId ?? undefined })
