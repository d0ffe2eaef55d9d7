import type { OrderKind } from './enums.ts'
import type { TraceEntry } from './trace.ts'

/** An order of either kind, generation and spelling in one shape. Every id is opaque. */
export interface Order {
  /** `inline` if and only if there is a `completedCallbackUrl` or the inline route was called (contract 3.3). */
  kind: OrderKind
  /** The UUID in the path of `resultCallbackURL`, as it was written there: the order's identity (contract 3.4). */
  orderId: string
  /** As received. Rebuild it with `resultsUrl` before a token is sent there. */
  resultCallbackUrl: string
  /** Where the candidate's browser goes at the end, byte for byte as received. */
  completedCallbackUrl?: string
  companyId: string
  assessmentPackageId: string
  candidate: OrderCandidate
  jobId?: string
  /** Never on inline orders; expected to be missing on orders triggered by a rule (contract 3.1). */
  requester?: { userId?: string; email?: string }
  /** By configured field id. */
  fields: Record<string, string>
}

/** The candidate as the order shows them. Inline orders have no `id`: match by e-mail for display only. */
export interface OrderCandidate {
  id?: string
  email?: string
  firstName?: string
  lastName?: string
  language?: string
}

export type OrderReading =
  | {
      ok: true
      order: Order
      /** Pointers of members that the contract requires and that are not there; the order is usable all the same. */
      missing: string[]
      trace: TraceEntry[]
    }
  | { ok: false; status: 400; code: 'INVALID_ORDER'; message: string }

/** What an order is held against. */
export interface OrderExpectation {
  /** The platform's API as the registration has it: the callback's origin must be the same. */
  apiBaseUrl: string
  /** The route that was called, where there are two. */
  route?: OrderKind
  /** Origins a candidate may be sent back to. Empty: any https origin; if `apiBaseUrl` is http itself, its host and loopback by http, too. */
  redirectOrigins?: readonly string[]
}

/**
 * The answer to a manual order: 202 and an object, empty unless the candidate's link is already known (contract 3.1 and
 * 8, row 29).
 */
export function manualOrderAnswer(url?: string): { status: 202; body: { url?: string } } {
  return { status: 202, body: url === undefined ? {} : { url } }
}

/**
 * The answer to an inline order. The reference defines `url` and requires `assessmentPackageURL`, so both are there
 * (contract 8, row 11).
 */
export function inlineOrderAnswer(url: string): { status: 200; body: { url: string; assessmentPackageURL: string } } {
  return { status: 200, body: { url, assessmentPackageURL: url } }
}
