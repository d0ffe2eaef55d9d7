import { type Hmac, utf8 } from '../../text/index.ts'
import { type ComposeInput, type ComposeOptions, composeImport } from '../compose.ts'
import type { JsonObject } from '../values.ts'

/** What a report URL does when it is called; the first is the everyday one. */
export type ReportUrlKind = 'working' | 'redirecting' | 'failing_then_recovering'

/**
 * Everything that building needs and that is not the behaviour's own. Nothing here is read from a clock or a network.
 */
export type BehaviourContext = {
  hmac: Hmac
  /** Now, epoch milliseconds: the signed times lie around it, so build shortly before sending. */
  nowMs: number
  /** A text of letters and digits that no other call has returned. */
  uniqueId: () => string
  /** The client that the receiver knows, with its credentials. */
  client: { clientId: string; apiKey: string; secret: string }
  /** Another client's id, known to the receiver or not; never the first one's. */
  otherClientId: string
  sourceId: string
  /** A job reference that the receiver knows, if it knows any. */
  jobReference: string
  /** A fresh report URL that behaves as asked. */
  reportUrl: (kind: ReportUrlKind) => string
  /** A report URL on a host that the receiver was not told of, where one can be watched. Default: on one that cannot. */
  foreignReportUrl?: () => string
  /** How many bytes of file the large body carries. Default 8 MiB. */
  largeFileBytes?: number
}

/** One request to be sent to the receiver by POST. */
export type PlannedRequest = {
  label: string
  /** Requests of one step are sent at once; the next step begins when all of them are answered. */
  step: number
  headers: { [name: string]: string }
  body: string
  ids: ComposeInput['ids']
}

/** What a receiver should do. Only the success answer and the signature are documented; the rest is safest reading. */
export type Expectation = {
  /** How each of the requests is answered. */
  answer: 'accepted' | 'refused'
  /** The status of a refusal (ours). */
  status?: number
  /** Refused only where a window on the signed time is enforced; none is documented for imports (contract 3.2). */
  window?: true
  /** How many applications the receiver has afterwards out of these requests. */
  applications: number
  /**
   * What becomes of the report: sent as always, never sent, sent and its redirect not followed, or tried again until
   * taken.
   */
  report: 'sent' | 'withheld' | 'redirect_not_followed' | 'retried'
  /** The rest, in a sentence for people. */
  says: string
}

/** One thing that a hub may do and a receiver must bear (contract 6.1). */
export type Behaviour = {
  id: string
  title: string
  expects: Expectation
  build(context: BehaviourContext): PlannedRequest[]
}

/** An expectation that every request is kept as an application and reported. */
export function kept(says: string, applications = 1): Expectation {
  return { answer: 'accepted', applications, report: 'sent', says }
}

/** An expectation that every request is refused as not authentic. */
export function unauthentic(says: string): Expectation {
  return { answer: 'refused', status: 401, applications: 0, report: 'withheld', says }
}

/**
 * A plain, valid import of a made-up person, with new ids; its report goes to a working URL unless another is given.
 */
export function plainInput(context: BehaviourContext, reportUrl: string = context.reportUrl('working')): ComposeInput {
  const unique = context.uniqueId()
  return {
    ids: {
      clientId: context.client.clientId,
      transactionId: `T-${unique}`,
      candidateId: `C-${unique}`,
    },
    sourceId: context.sourceId,
    reportUrl,
    candidate: {
      name: 'Mara Quill',
      first_name: 'Mara',
      last_name: 'Quill',
      email: `mara.quill+${unique}@example.org`,
      contact_telephone: '01632 960 101',
      mobile_telephone: '07700 900 102',
      location_address: '7 Harbour Row',
      location_city: 'Whitby',
      location_county: 'North Yorkshire',
      location_country: 'England',
      location_postcode: 'YO22 4AA',
      location_latitude: '54.486789',
      location_longitude: '-0.613456',
      current_job_title: 'Warehouse team leader',
      current_job_employer: 'Gull & Sons',
      current_job_startdate: '2019-02-04T00:00:00',
    },
    documents: [{ filename: 'mara.txt', type: 'cv', bytes: utf8('Mara Quill\nWarehouse team leader\n') }],
    context: {
      job_id: context.jobReference,
      candidate_source_id: 'OB',
      candidate_source_name: 'Orchard Board',
      supplementary: { rank: 'SUITABLE', rank_time: 0, locale: 'en' },
    },
    credentials: { apiKey: context.client.apiKey, secret: context.client.secret },
    nowMs: context.nowMs,
  }
}

/** One planned request out of an input. */
export function request(
  context: BehaviourContext,
  input: ComposeInput,
  options: ComposeOptions = {},
  extra: { label?: string; step?: number; edit?: (message: JsonObject) => void } = {},
): PlannedRequest {
  const { headers, body } = composeImport(context.hmac, input, options, extra.edit)
  return { label: extra.label ?? 'import', step: extra.step ?? 1, headers, body, ids: input.ids }
}

/** A `build` of one request: the plain import, changed before composing, by the options, or after signing. */
export function single(
  options: ComposeOptions,
  change: (input: ComposeInput, context: BehaviourContext) => void = () => {},
): Behaviour['build'] {
  return (context) => {
    const input = plainInput(context)
    change(input, context)
    return [request(context, input, options)]
  }
}
