import type { Readable } from 'node:stream'
import type { Static, TObject, TSchema } from 'typebox'
import type { Actor, AuditNote } from './audit.ts'
import type { OperatorSession } from './operator.ts'
import type { ProblemCode } from './problems.ts'

/** What an API key may do; each scope includes the ones before it. */
export const scopes = ['read_redacted', 'read', 'write', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** Who calls. */
export interface Caller {
  tenant: string
  scope: Scope
  instanceAdmin: boolean
  actor: Actor
  /** Where an operator calls, by a browser. */
  session?: OperatorSession
}

/** What makes a repeated POST the same request; the store's write operations take it as it is. */
export interface RequestIdentity {
  key: string
  requestHash: string
  now: number
}

/** Bodies that a route takes as they come: not parsed, and as long as its limit allows. */
export interface UploadRules {
  /** In lower case, without parameters. */
  contentTypes: string[]
  /** In bytes. */
  limit: number
  /** The handler adds to `idempotency` what makes two bodies the same, because their bytes may differ. */
  identifiedByHandler?: true
}

/** A body that was taken as it came. It has arrived whole, and lies in a file until the handler is done. */
export interface UploadedBody {
  /** One of the route's, without parameters. */
  contentType: string
  /** The header as it came, with its parameters. */
  header: string
  /** In bytes. */
  size: number
  /** Reads it from its beginning. */
  read(): AsyncIterable<Uint8Array>
}

/** One request to a route, authenticated and validated. */
export interface ApiCall<Query, Body> {
  tenant: string
  /** The members of the path that were written `:name`. */
  params: Record<string, string>
  query: Query
  body: Body
  /** Present where the route takes uploads. */
  upload: UploadedBody | undefined
  /** Present on a POST that came with an Idempotency-Key; handed to the one write operation that the handler calls. */
  idempotency: RequestIdentity | undefined
  caller: Caller
  /** The network address that the request came from. */
  address: string
  /** Where `scope` is `anyone`, what the handler has the audit log hold; else the route sees to that. */
  note: AuditNote | undefined
  /** The types that the caller asks for; '' where it does not say. */
  accept: string
  /** Whether people's fields are masked for this caller. Answers are masked by the route, from their schemas. */
  redacted: boolean
  /** Aborted when the caller has gone, or the server stops. */
  signal: AbortSignal
}

/** An answer that is not JSON. */
export class FileAnswer {
  /** A stream is written while it is read. */
  readonly bytes: Uint8Array | Readable
  readonly headers: Record<string, string>
  constructor(bytes: Uint8Array | Readable, headers: Record<string, string>) {
    this.bytes = bytes
    this.headers = headers
  }
}

/** An answer with header fields of its own. */
export class AnswerWithHeaders {
  readonly value: unknown
  readonly headers: Record<string, string>
  constructor(value: unknown, headers: Record<string, string>) {
    this.value = value
    this.headers = headers
  }
}

/**
 * A route of `/v1`. What validates also makes the OpenAPI document: objects in `body` and `query` are closed (unknown
 * members are refused), and members marked `x-personal` in an answer are masked for callers of scope `read_redacted`.
 */
export interface RouteDefinition<Query extends TObject = TObject, Body extends TSchema = TSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/v1`, as `/applications/:id`. A member named `id`, or that ends in `Id`, holds one of our ids. */
  path: string
  /** Names the operation in the OpenAPI document and in generated clients. */
  name: string
  tag: string
  summary: string
  description?: string
  /** The least scope that may call it. `anyone`: no key is asked for, and none is looked at. */
  scope: Scope | 'anyone'
  /** Only the instance admin, whatever the scope. */
  instanceAdmin?: true
  query?: Query
  body?: Body
  /** The handler validates the body itself, because which part of the schema holds depends on what is stored. */
  bodyCheckedByHandler?: true
  /** In bytes; 1 MiB where not given. */
  bodyLimit?: number
  /** Takes bodies of these types as they come, in place of JSON. */
  upload?: UploadRules
  answer: { status: number; description: string; schema?: TSchema; contentType?: string; alsoContentType?: string }
  /** What it may answer instead, besides what every route may. */
  problems?: ProblemCode[]
  /**
   * How a POST with an Idempotency-Key happens once: the handler hands `call.idempotency` to its one write operation
   * (`operation`, the default), or the answer is kept once it is made (`answer`, for what is no write of the store).
   */
  once?: 'operation' | 'answer'
  /** A GET that stands in the audit log all the same, for what it hands out. All other methods do. */
  audited?: true
  handler(call: ApiCall<Static<Query>, Static<Body>>): Promise<unknown>
}

/** Adds a route to `/v1`. */
export type DefineRoute = <Query extends TObject, Body extends TSchema>(
  definition: RouteDefinition<Query, Body>,
) => void
