import { encodeBase64, type Hmac, utf8 } from '../text/index.ts'
import { firstText, HUB_BASE_URL, type HubOutcome, type HubRequest, hubUrl, readHubAnswer } from './hub-request.ts'
import { importTime, signPrepopulation } from './signature.ts'
import { isObject, type JsonObject, member, parseJson } from './values.ts'

/** Where a job board pushes an applicant's data (contract 5.2, labelled beta by its authors). */
export const PREPOPULATION_RECEIVER_PATH = '/candidates/prepopulator_receiver'

/** The query parameter that an applicant brings to a career site (contract 5.3). */
export const PREPOPULATION_PARAMETER = '__BBPPID'

/** The stated lifetime of that parameter. The documentation's example outlives it; plan for this one. */
export const PREPOPULATION_LIFETIME_SECONDS = 60

/** One applicant as a job board pushes it. */
export type PrepopulationCandidate = {
  /** Arbitrary candidate data; sent in base64. */
  data: Uint8Array
  /**
   * `candidate_source_id`, `job_id` and `job_data` (with `apply_url`, `reference`, `title`) are the keys that are
   * known.
   */
  context: JsonObject
}

export type PrepopulationPush = {
  /** Default: the documented host. */
  baseUrl?: string
  sourceId: string
  candidates: PrepopulationCandidate[]
  /** The documentation mentions basic authentication; how it is meant could not be read, so it is optional. */
  board?: { username: string; password: string }
}

/** Builds a job board's push of applicants, made at the moment of applying. */
export function buildPrepopulationPush(input: PrepopulationPush): HubRequest {
  const { board } = input
  return {
    method: 'POST',
    url: hubUrl(input.baseUrl ?? HUB_BASE_URL, PREPOPULATION_RECEIVER_PATH),
    headers: {
      'content-type': 'application/json',
      ...(board && { authorization: `Basic ${encodeBase64(utf8(`${board.username}:${board.password}`))}` }),
    },
    body: JSON.stringify({
      transaction: { source_id: input.sourceId },
      candidates: input.candidates.map(({ data, context }) => ({ data: encodeBase64(data), context })),
    }),
  }
}

/**
 * Reads the answer to a push. It is known in prose only (accepted or not, a transaction id, where to send the
 * applicant), so several names are tried for each; an application URL that is not http or https is left out. Whatever
 * came of it, the applicant goes on, without prepopulation if need be.
 */
export function readPrepopulationPushAnswer(
  status: number,
  bodyText: string,
): { outcome: HubOutcome; transactionId?: string; applicationUrl?: string; error?: string } {
  const { outcome, body, error } = readHubAnswer(status, bodyText)
  if (outcome !== 'accepted') return { outcome, ...(error !== undefined && { error }) }
  const transactionId = firstText(body, ['hub_transaction_id', 'transaction_id', 'id'])
  const url = URL.parse(firstText(body, ['application_url', 'apply_url', 'redirect_url', 'url']) ?? '')
  const usable = url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
  return {
    outcome,
    ...(transactionId !== undefined && { transactionId }),
    ...(usable && { applicationUrl: url.href }),
  }
}

export type PrepopulationFetch = {
  /** Default: the documented host. */
  baseUrl?: string
  /** The value of `__BBPPID`, as the applicant's browser brought it. */
  bbppid: string
  destinationId: string
  /** The issued private token that signs. */
  token: string
  nowMs: number
}

/** Builds a career site's signed request for the data of the applicant who just arrived (contract 5.3). */
export function buildPrepopulationFetch(hmac: Hmac, input: PrepopulationFetch): HubRequest {
  const time = importTime(input.nowMs)
  const { destinationId, token } = input
  return {
    method: 'GET',
    url: hubUrl(input.baseUrl ?? HUB_BASE_URL, `/candidates/ats-prepop/${encodeSegment(input.bbppid)}`),
    headers: {
      'x-prepop-destination': destinationId,
      'x-prepop-signature-time': time,
      'x-prepop-signature': signPrepopulation(hmac, { destinationId, time, token }),
    },
  }
}

/** What a career site got: the applicant's data, or in words why the form stays empty. */
export type PrepopulationReading =
  | { found: true; metaInfo: JsonObject; candidate: JsonObject; context: JsonObject; raw: JsonObject }
  | { found: false; detail: string }

/**
 * Reads the answer to such a request: the shape of an import, at least from `meta_info` on. Anything without a
 * candidate means an empty form; an application is never blocked by it.
 */
export function readPrepopulation(status: number, bodyText: string): PrepopulationReading {
  if (status < 200 || status > 299) return { found: false, detail: `the hub answered ${status}` }
  const raw = parseJson(bodyText)
  const candidate = member(raw, 'candidate')
  if (!isObject(raw) || !isObject(candidate)) return { found: false, detail: 'the answer holds no candidate' }
  const metaInfo = member(raw, 'meta_info')
  const context = member(raw, 'context')
  return {
    found: true,
    metaInfo: isObject(metaInfo) ? metaInfo : {},
    candidate,
    context: isObject(context) ? context : {},
    raw,
  }
}

/** One path segment; a lone `.` or `..` would otherwise climb, and a lone surrogate cannot be encoded. */
function encodeSegment(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed())
  return /^\.{1,2}$/.test(encoded) ? encoded.replaceAll('.', '%252E') : encoded
}
