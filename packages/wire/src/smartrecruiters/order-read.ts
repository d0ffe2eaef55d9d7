import { isAllowedOrigin } from './consent.ts'
import { isObject, type JsonObject, own, pointerToken, setOwn, textOf, withoutUndefined } from './json.ts'
import type { Order, OrderExpectation, OrderReading } from './orders.ts'
import type { TraceEntry } from './trace.ts'
import { httpUrl, isLoopback } from './urls.ts'

const maxFields = 100
const maxDropped = 100
const callbackPath = /\/orders\/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\/results$/

/**
 * The order id in a result callback URL; undefined unless the origin is the configured one and the path ends in
 * `/orders/{uuid}/results`, because a bearer token goes to that address (contract 3.4).
 */
export function orderIdOfCallback(resultCallbackUrl: string, apiBaseUrl: string): string | undefined {
  const url = httpUrl(resultCallbackUrl)
  if (url === undefined || url.origin !== httpUrl(apiBaseUrl)?.origin) return undefined
  return callbackPath.exec(url.pathname)?.[1]
}

/**
 * Reads an order: manual or inline, current or older spelling (contract 3 and 8, rows 8 and 10). Refused is only what
 * cannot be worked with: no object, an unusable callback URL of either kind, no package, no company. Everything else
 * that is missing or odd is told in `missing` and `trace`. Never throws.
 */
export function readOrder(value: unknown, expected: OrderExpectation): OrderReading {
  if (!isObject(value)) return refused('the body must be a JSON object')
  const reader = new MemberReader(value)
  const resultCallbackUrl = reader.text('resultCallbackUrl', '/resultCallbackURL')
  if (resultCallbackUrl === undefined) return refused('resultCallbackURL is required')
  const orderId = orderIdOfCallback(resultCallbackUrl, expected.apiBaseUrl)
  if (orderId === undefined) return refused('resultCallbackURL is not an order of the configured platform')
  const completedCallbackUrl = reader.text('completedCallbackUrl', ...completedNames.map((name) => `/${name}`))
  const isOdd =
    completedCallbackUrl === undefined
      ? completedNames.some((name) => isNoText(own(value, name)))
      : !mayReturnTo(completedCallbackUrl, expected)
  if (isOdd) {
    return refused('completedAssessmentCallbackUrl is not an allowed https URL')
  }
  const assessmentPackageId = reader.text('assessmentPackageId', '/assessmentPackageId')
  if (assessmentPackageId === undefined) return refused('assessmentPackageId is required')
  const companyId = reader.text('companyId', '/companyId')
  if (companyId === undefined) return refused('companyId is required')

  const inline = completedCallbackUrl !== undefined || expected.route === 'inline'
  const requester = withoutUndefined({
    userId: reader.text('requester.userId', '/requester/userId'),
    email: reader.text('requester.email', '/requester/email'),
  })
  const order: Order = {
    kind: inline ? 'inline' : 'manual',
    orderId,
    resultCallbackUrl,
    completedCallbackUrl,
    companyId,
    assessmentPackageId,
    candidate: withoutUndefined({
      id: reader.text('candidate.id', '/candidate/id'),
      email: reader.text('candidate.email', '/candidate/email'),
      firstName: reader.text('candidate.firstName', '/candidate/firstName'),
      lastName: reader.text('candidate.lastName', '/candidate/lastName'),
      language: reader.text('candidate.language', '/candidate/applicationLanguage', '/candidate/language'),
    }),
    jobId: reader.text('jobId', '/job/id', '/jobId'),
    requester: Object.keys(requester).length > 0 ? requester : undefined,
    fields: reader.fields(),
  }
  return { ok: true, order: withoutUndefined(order), missing: missingOf(order), trace: reader.finish() }
}

const completedNames = ['completedAssessmentCallbackUrl', 'completeAssessmentCallbackUrl']

function isNoText(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'string'
}

function mayReturnTo(url: string, { apiBaseUrl, redirectOrigins = [] }: OrderExpectation): boolean {
  if (redirectOrigins.length > 0) return isAllowedOrigin(url, redirectOrigins)
  const wanted = httpUrl(url)
  if (wanted?.protocol !== 'http:') return wanted !== undefined
  // A sandbox speaks plain http, and so do its pages; the platform's API is https, and nothing less is taken beside it.
  const api = httpUrl(apiBaseUrl)
  return api?.protocol === 'http:' && (wanted.hostname === api.hostname || isLoopback(wanted.hostname))
}

function missingOf({ kind, candidate, jobId, completedCallbackUrl }: Order): string[] {
  const required: [string, string | undefined][] = [
    ['/candidate/email', candidate.email],
    ['/candidate/firstName', candidate.firstName],
    ['/candidate/lastName', candidate.lastName],
    ['/candidate/applicationLanguage', candidate.language],
    ['/job/id', jobId],
    kind === 'inline' ? ['/completedAssessmentCallbackUrl', completedCallbackUrl] : ['/candidate/id', candidate.id],
  ]
  return required.flatMap(([pointer, value]) => (value === undefined ? [pointer] : []))
}

function refused(message: string): OrderReading {
  return { ok: false, status: 400, code: 'INVALID_ORDER', message }
}

/** Takes members out of an order's body, at most one level down, and keeps account of what was taken and what was not. */
class MemberReader {
  private readonly body: JsonObject
  private readonly trace: TraceEntry[] = []
  private readonly seen = new Set<string>()

  constructor(body: JsonObject) {
    this.body = body
  }

  /** The text at the first of the pointers that has one; the others' values are dropped, or agree with it. */
  text(to: string, ...pointers: string[]): string | undefined {
    let taken: string | undefined
    for (const pointer of pointers) {
      const raw = this.at(pointer)
      if (raw === undefined || raw === null || raw === '') continue
      this.seen.add(pointer)
      const text = textOf(raw)
      if (text === undefined) this.drop(pointer, 'neither text nor number')
      else if (taken === undefined) {
        taken = text
        this.trace.push({ from: pointer, to, outcome: typeof raw === 'string' ? 'kept' : 'coerced' })
      } else if (text !== taken) this.drop(pointer, `differs from the value taken for ${to}`)
      else this.trace.push({ from: pointer, to, outcome: 'kept', note: 'the same value under its other name' })
    }
    return taken
  }

  /** The custom fields as texts, at most 100. */
  fields(): Record<string, string> {
    const given = own(this.body, 'fields')
    const fields: Record<string, string> = {}
    if (given === undefined || given === null) return fields
    this.seen.add('/fields')
    if (!isObject(given)) {
      this.drop('/fields', 'no object')
      return fields
    }
    for (const [index, [id, raw]] of Object.entries(given).entries()) {
      const from = `/fields/${pointerToken(id)}`
      if (index >= maxFields) {
        this.drop('/fields', `only the first ${maxFields} are kept`)
        break
      }
      const text = typeof raw === 'boolean' ? String(raw) : textOf(raw)
      if (text === undefined) {
        if (raw !== null && raw !== '') this.drop(from, 'neither text nor number')
        continue
      }
      setOwn(fields, id, text)
      this.trace.push({ from, to: `fields.${id}`, outcome: typeof raw === 'string' ? 'kept' : 'coerced' })
    }
    return fields
  }

  /** The account, with what nobody asked for as dropped. */
  finish(): TraceEntry[] {
    const groups = ['candidate', 'job', 'requester']
    const dropped = Object.keys(this.body).flatMap((key) => {
      const value = this.body[key]
      const pointer = `/${pointerToken(key)}`
      return groups.includes(key) && isObject(value)
        ? Object.keys(value).map((inner) => `${pointer}/${pointerToken(inner)}`)
        : [pointer]
    })
    for (const pointer of dropped.filter((pointer) => !this.seen.has(pointer)).slice(0, maxDropped)) {
      const value = this.at(pointer)
      if (value !== null && value !== '') this.drop(pointer)
    }
    return this.trace
  }

  private at(pointer: string): unknown {
    return pointer
      .slice(1)
      .split('/')
      .reduce<unknown>(
        (value, token) => (isObject(value) ? own(value, token.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined),
        this.body,
      )
  }

  private drop(from: string, note?: string): void {
    this.trace.push(note === undefined ? { from, outcome: 'dropped' } : { from, outcome: 'dropped', note })
  }
}
