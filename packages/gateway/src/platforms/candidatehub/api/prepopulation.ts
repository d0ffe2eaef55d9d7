import {
  buildPrepopulationFetch,
  buildPrepopulationPush,
  type JsonObject,
  readPrepopulation,
  readPrepopulationPushAnswer,
} from '@gangway/wire/candidatehub'
import { utf8 } from '@gangway/wire/text'
import Type, { type Static } from 'typebox'
import type { DefineRoute } from '../../../model/index.ts'
import { Id, personal } from '../../../model/schemas.ts'
import type { HttpOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { nodeHmac } from '../../node-hmac.ts'
import { mapImport } from '../mapping.ts'
import { findRegistration, requireUsable } from './find-registration.ts'
import { JsonMembers, tag } from './schemas.ts'

/** An applicant waits for either: after this they go on without (contract 5.2, 5.3). Milliseconds. */
const timeoutMs = 3000
const maxAnswerBytes = 33_554_432

const Pushed = Type.Object({
  accepted: Type.Boolean(),
  transactionId: Type.Optional(Type.String({ description: "The hub's." })),
  applicationUrl: Type.Optional(Type.String({ description: 'Where to send the applicant.' })),
  error: Type.Optional(Type.String({ description: 'Why it was not accepted. The applicant goes on without it.' })),
})

const Form = Type.Object({
  found: Type.Boolean({ description: 'False: show an empty form.' }),
  detail: Type.Optional(Type.String({ description: 'Why there is nothing.' })),
  candidate: JsonMembers('As an application has it; without members where nothing was found.'),
  employment: Type.Optional(Type.Array(JsonMembers('As an application has it.'), personal)),
  skills: Type.Optional(Type.Array(JsonMembers('As an application has it.'), personal)),
  remoteJobId: Type.Optional(Type.String()),
  documents: Type.Optional(
    Type.Array(
      Type.Object({
        kind: Type.String(),
        filename: Type.Optional(Type.String(personal)),
        contentType: Type.String({ description: 'What the bytes are.' }),
        content: Type.String({ ...personal, description: 'In base64.' }),
      }),
    ),
  ),
})

/** Handing an applicant's data over: to the hub as a job board (contract 5.2), from it as a career site (5.3). */
export function prepopulation(route: DefineRoute, deps: PlatformDeps): void {
  const { http, now } = deps

  route({
    method: 'POST',
    path: '/candidatehub/prepopulations',
    name: 'pushPrepopulation',
    tag,
    summary: "Hand an applicant's data to the hub, as a job board",
    description: 'Asked while the applicant waits: within 3 seconds there is an answer, and no failure is an error.',
    scope: 'write',
    bodyLimit: 33_554_432,
    body: Type.Object({
      registrationId: Id('reg'),
      clientId: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 1000,
          description: 'Taken as for candidates, and not sent: the hub knows the client by the job that is applied to.',
        }),
      ),
      candidate: JsonMembers('Any data of the candidate; sent as base64 of its JSON.'),
      context: Type.Optional(
        JsonMembers('`candidate_source_id`, `job_id`, and `job_data` with `apply_url`, `reference`, `title`.'),
      ),
    }),
    problems: ['invalid_state'],
    once: 'answer',
    answer: { status: 200, description: 'What the hub says.', schema: Pushed },
    async handler({ tenant, body }): Promise<Static<typeof Pushed>> {
      const { registration, baseUrl, credentials } = await findRegistration(deps, tenant, body.registrationId)
      const { sourceId } = requireUsable(registration, credentials.sendIn, 'sendIn')
      const data = utf8(JSON.stringify(body.candidate))
      const { board } = credentials
      const request = buildPrepopulationPush({
        baseUrl,
        sourceId,
        candidates: [{ data, context: (body.context ?? {}) as JsonObject }],
        ...(board && { board }),
      })
      const outcome = await http.request({ ...request, timeoutMs, maxResponseBytes: 65_536 })
      const answer = textOf(outcome)
      if ('detail' in answer) return { accepted: false, error: answer.detail }
      const { outcome: verdict, ...read } = readPrepopulationPushAnswer(answer.status, answer.text)
      if (verdict === 'accepted') return { accepted: true, ...read }
      return { accepted: false, error: read.error ?? `the hub answered ${answer.status}` }
    },
  })

  route({
    method: 'GET',
    path: '/candidatehub/prepopulation',
    name: 'fetchPrepopulation',
    tag,
    summary: 'Fetch the data of an applicant who just arrived, as a career site',
    description:
      'Within 3 seconds there is an answer; where the hub has nothing or fails, it is an empty form and no error.',
    scope: 'read',
    query: Type.Object({
      registrationId: Id('reg'),
      token: Type.String({
        ...personal,
        minLength: 1,
        maxLength: 4096,
        description: 'The `__BBPPID` that the applicant brought. It lives for a minute.',
      }),
    }),
    answer: { status: 200, description: 'What the form starts with.', schema: Form },
    async handler({ tenant, query }): Promise<Static<typeof Form>> {
      const { registration, baseUrl, credentials } = await findRegistration(deps, tenant, query.registrationId)
      const issued = credentials.prepopulation
      if (registration.status !== 'active') return empty(`the registration is ${registration.status}`)
      if (!issued) return empty('the registration has no credentials `prepopulation`')
      const request = buildPrepopulationFetch(nodeHmac, { baseUrl, bbppid: query.token, ...issued, nowMs: now() })
      const outcome = await http.request({ ...request, timeoutMs, maxResponseBytes: maxAnswerBytes })
      const answer = textOf(outcome)
      return 'detail' in answer ? empty(answer.detail) : formOf(answer.status, answer.text)
    },
  })
}

const empty = (detail: string): Static<typeof Form> => ({ found: false, detail, candidate: {} })

/** The answer has the shape of an import (contract 5.3), and is mapped as one. */
function formOf(status: number, text: string): Static<typeof Form> {
  const reading = readPrepopulation(status, text)
  if (!reading.found) return empty(reading.detail)
  const { content, documents, remoteJobId } = mapImport(Buffer.from(text))
  const { candidate, employment, skills } = content
  return {
    found: true,
    candidate: { ...candidate },
    ...(employment && { employment: employment.map((entry) => ({ ...entry })) }),
    ...(skills && { skills }),
    ...(remoteJobId !== undefined && { remoteJobId }),
    ...(documents.length > 0 && {
      documents: documents.map(({ kind, filename, contentType, bytes }) => ({
        kind,
        ...(filename !== undefined && { filename }),
        contentType,
        content: Buffer.from(bytes).toString('base64'),
      })),
    }),
  }
}

function textOf(outcome: HttpOutcome): { status: number; text: string } | { detail: string } {
  if (outcome.kind !== 'response') return { detail: `the hub was not reached: ${outcome.message}` }
  if (outcome.truncated) return { detail: "the hub's answer is too large" }
  return { status: outcome.status, text: Buffer.from(outcome.body).toString('utf8') }
}
