import type { IncomingHttpHeaders } from 'node:http'
import type {
  ApplicationContent,
  Instant,
  Platform,
  Projection,
  StatusEffects,
  VerificationCheck,
} from '../model/index.ts'

/** A registration as a platform's routes see it: settings with their defaults, credentials opened. */
export interface RegistrationView {
  tenant: string
  id: string
  platform: Platform
  name: string
  status: string
  settings: Record<string, unknown>
  credentials: Record<string, unknown>
  /** The credentials before the last change, while they are still valid. */
  previousCredentials: Record<string, unknown> | null
}

/** A connection likewise. */
export interface ConnectionView {
  tenant: string
  id: string
  registrationId: string
  platform: Platform
  name: string
  remoteId: string
  externalRef: string | null
  status: string
  settings: Record<string, unknown>
  credentials: Record<string, unknown>
  previousCredentials: Record<string, unknown> | null
  /** The platform's credentials with us, where we issue them (SmartRecruiters contract 1.1, C-P). */
  issuedClientId: string | null
  issuedSecretHash: string | null
}

/** Whom a request reached. */
export interface Reached {
  registration: RegistrationView
  /** Null where the URL stands for the whole registration. */
  connection: ConnectionView | null
}

/** What goes back over the wire, in the platform's own words. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  body: string
}

/** Why a request is refused; `reason` is a stable word for lists, metrics and `message.rejected`. */
export interface Refusal {
  reason: string
  answer: Answer
  checks: VerificationCheck[]
}

export interface Acceptance {
  connection: ConnectionView
  /** What makes a repeat a repeat, within the connection (model section 2). */
  dedupeKey: string
  checks: VerificationCheck[]
  /** The answer, where it is not the platform's usual one: kept, so that a repeat gets the same. */
  answer?: Answer
  /** What was decided now that projection must know, as plain JSON. */
  note?: unknown
}

export type Judgement = { accepted: Acceptance } | { refused: Refusal; connection?: ConnectionView }

export interface JudgeInput {
  reached: Reached
  headers: IncomingHttpHeaders
  /** The raw bytes, decompressed where they came compressed. */
  body: Buffer
  now: Instant
  /** Finds a connection of the same registration by the platform's id of it. */
  connectionByRemoteId(remoteId: string): Promise<ConnectionView | null>
}

/** One kind of message of a platform: how it is judged and what is answered. */
export interface Reception {
  platform: Platform
  kind: string
  /** What is sent when all went well, and again for every repeat. */
  accepted: Answer
  /** Refusals that do not depend on the platform's judgement, each in the platform's own error shape. */
  refusals: Record<CommonRefusal, Answer>
  /** Looks at the headers alone, before the body is taken into memory. */
  admit?(input: Omit<JudgeInput, 'body' | 'connectionByRemoteId'>): Refusal | null | Promise<Refusal | null>
  /** Verifies, parses, validates, in that order. Pure but for looking connections up. */
  judge(input: JudgeInput): Judgement | Promise<Judgement>
}

export type CommonRefusal =
  /** Nobody has this URL. */
  | 'unknown_url'
  /** Its registration or connection is disabled. */
  | 'disabled'
  | 'body_too_large'
  | 'body_incomplete'
  /** Compressed by what is not known here, or not as it says. */
  | 'unsupported_encoding'
  /** Out of memory for bodies, backlog full, or the store does not answer: the platform should try again. */
  | 'overloaded'

/** A stored message as projection sees it. */
export interface ProjectableMessage {
  tenant: string
  id: string
  connectionId: string
  kind: string
  receivedAt: Instant
  headers: [name: string, value: string][]
  note: unknown
  body: Buffer
}

export interface ProjectionContext {
  /** The id of the record that the message became or will become. */
  recordId: string
  /** False where nobody reads the trace; keeping it takes as long as the mapping itself. */
  traced?: boolean
  /** By the platform's id of it; retired ones too. */
  findPackage(remoteId: string): Promise<PackageView | null>
}

export interface PackageView {
  id: string
  remoteId: string
  type: string
  status: string
  candidateUrlTemplate: string | null
}

/** A job's screening questions and knock-out rules, as the platform reads them. */
export interface KnockoutRulesOfJob {
  questions: unknown[]
  rules: unknown[]
}

/** What a platform brings for its messages once they are stored. */
export interface PlatformProjection {
  /** Maps a message to our records, and says what became of every field. Throws only where the code is wrong. */
  project(message: ProjectableMessage, context: ProjectionContext): Projection | Promise<Projection>
  /** Whether one of the rules of the application's job applies to its answers; where applications bring answers. */
  isKnockedOut?(content: ApplicationContent, job: KnockoutRulesOfJob): boolean
  /** Whether a repeat says the same as the first message, whatever its signature (model section 2, Repeats). */
  sameContent(first: Buffer, repeat: Buffer): boolean
  /** What follows at the platform from a repeat that says something else; nothing where it is not given. */
  effectsOfRepeat?(repeat: ProjectableMessage): StatusEffects | undefined | Promise<StatusEffects | undefined>
  /** The body as a person may see it: secrets masked. */
  maskBody(body: Buffer): Buffer
  /**
   * Which usual mistake made the signature of a refused message, as a sentence; null where none of them did. Costs many
   * times what verifying does: for a person who asks.
   */
  diagnose?(message: Pick<JudgeInput, 'reached' | 'headers' | 'body'>): string | null
  /** The reception of this kind of message, to judge a stored one again. */
  reception(kind: string): Reception
}
