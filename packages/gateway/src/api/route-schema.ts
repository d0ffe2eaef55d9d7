import type { TSchema } from 'typebox'
import Type from 'typebox'
import type { RouteDefinition, UploadRules } from '../model/api-route.ts'
import { type ProblemCode, problemKinds } from '../model/problems.ts'

const ProblemSchema = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: 'Where the code is explained.' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'What to branch on.' }),
    detail: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON Pointer into the body; for a query parameter, its name.' }),
          detail: Type.String(),
        }),
      ),
    ),
  },
  { $id: 'Problem', description: 'RFC 9457 problem details.' },
)

const TenantHeader = Type.Optional(
  Type.String({ description: 'The tenant that the instance admin acts for; the first tenant where it is not given.' }),
)

const IdempotencyKeyHeader = Type.Optional(
  Type.String({
    pattern: '^[\\x21-\\x7e]{1,255}$',
    description:
      'Makes the request happen once: for 24 hours a repeat gets the first answer again, another request under the key is refused.',
  }),
)

/** What a route may answer besides its result: from its definition, so that no route forgets to say so. */
export function problemsOf(definition: RouteDefinition): ProblemCode[] {
  const codes = new Set<ProblemCode>(['bad_request', 'internal_error', 'unavailable'])
  // A tenant that the header names may not exist.
  if (definition.scope !== 'anyone') codes.add('unauthenticated').add('insufficient_scope').add('not_found')
  if (definition.instanceAdmin) codes.add('instance_admin_required')
  if (definition.query) codes.add('invalid_query')
  if (definition.query?.properties.cursor) codes.add('invalid_cursor')
  if (definition.method !== 'GET') {
    codes.add('csrf_failed').add('malformed_json').add('payload_too_large').add('unsupported_media_type')
    // Also where no body is asked for: one that comes along is read.
    codes.add('invalid_body')
  }
  if (takesIdempotencyKey(definition)) codes.add('invalid_idempotency_key').add('idempotency_key_reused')
  for (const code of definition.problems ?? []) codes.add(code)
  return [...codes]
}

/** Signing in does not: what it answers is of use once, and what is sent is not to be kept, not even as a hash. */
const takesIdempotencyKey = ({ method, scope }: RouteDefinition) => method === 'POST' && scope !== 'anyone'

/** A key, or an operator's session, with whose cookie a page of ours has to show that it sends what changes something. */
function securityOf({ method, scope }: RouteDefinition): Record<string, string[]>[] {
  if (scope === 'anyone') return []
  return [{ apiKey: [] }, method === 'GET' ? { session: [] } : { session: [], csrf: [] }]
}

/** A route's schema as the OpenAPI document is made from it. */
export function routeSchema(definition: RouteDefinition): Record<string, unknown> {
  const names = [...definition.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const headers: Record<string, TSchema> = definition.scope === 'anyone' ? {} : { 'Gangway-Tenant': TenantHeader }
  if (takesIdempotencyKey(definition)) headers['Idempotency-Key'] = IdempotencyKeyHeader
  return {
    operationId: definition.name,
    tags: [definition.tag],
    summary: definition.summary,
    description: describe(definition),
    security: securityOf(definition),
    'x-scope': definition.instanceAdmin ? 'instance_admin' : definition.scope,
    headers: Type.Object(headers),
    ...(names.length > 0 && {
      params: Type.Object(Object.fromEntries(names.map((name) => [name, Type.String()]))),
    }),
    ...(definition.query && { querystring: asSent(definition.query) }),
    ...(definition.body && { body: asSent(definition.body) }),
    ...(definition.upload && { body: uploaded(definition.upload) }),
    response: { ...problemResponses(definition), [definition.answer.status]: result(definition.answer) },
  }
}

function uploaded({ contentTypes }: UploadRules): object {
  return { content: Object.fromEntries(contentTypes.map((type) => [type, { schema: { type: 'string' } }])) }
}

/** A schema as callers are to read it: what has a default may be left out, at any depth. */
function asSent(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asSent)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(schema)) copy[name] = asSent(value)
  const { required, properties } = copy as { required?: unknown; properties?: Record<string, object> }
  if (!Array.isArray(required) || !properties) return copy
  return { ...copy, required: required.filter((name) => !('default' in (properties[name] ?? {}))) }
}

function describe(definition: RouteDefinition): string {
  const needed =
    definition.scope === 'anyone'
      ? 'no key'
      : definition.instanceAdmin
        ? 'the instance admin'
        : `scope \`${definition.scope}\``
  return `${definition.description ? `${definition.description}\n\n` : ''}Needs ${needed}.`
}

function result({ description, schema, contentType, alsoContentType }: RouteDefinition['answer']): unknown {
  const bytes = { schema: { type: 'string', format: 'binary' } }
  if (contentType) return { description, content: { [contentType]: bytes } }
  if (schema && alsoContentType) {
    return { description, content: { 'application/json': { schema }, [alsoContentType]: bytes } }
  }
  return schema ? { description, content: { 'application/json': { schema } } } : { description, type: 'null' }
}

function problemResponses(definition: RouteDefinition): Record<string, unknown> {
  const byStatus = Map.groupBy(problemsOf(definition), (code) => problemKinds[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}.`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { allOf: [ProblemSchema, { type: 'object', properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  )
}
