import type { FastifyRequest } from 'fastify'
import type { Caller, RouteDefinition } from '../model/api-route.ts'
import { type AuditNote, auditTarget } from '../model/audit.ts'
import { problemKinds } from '../model/problems.ts'
import { type AuditedRequest, runAudited } from '../store/auditing.ts'
import type { ApiDeps } from './deps.ts'
import { asProblem } from './problem-response.ts'

type AuditDeps = Pick<ApiDeps, 'store' | 'ids' | 'now'>

/** What the audit log is to hold of a request, as long as nothing else comes of it than the route's answer. */
export function noteOf(
  deps: AuditDeps,
  definition: RouteDefinition,
  request: FastifyRequest,
  caller: Caller,
): AuditNote {
  const { path, name, answer, query, body } = definition
  const targets = Object.values((request.params ?? {}) as Record<string, string>).map((id) => auditTarget(id, path))
  // Names that the schema knows alone: others are whatever somebody has typed.
  const given = [...namesIn(request.query, query?.properties), ...namesIn(request.body, memberSchemas(body))]
  return {
    id: deps.ids.newId('auditEntry'),
    at: deps.now(),
    actor: caller.actor,
    action: name,
    target: targets.find((target) => target !== undefined),
    outcome: answer.status,
    address: request.ip,
    detail: given.length > 0 ? given.join(', ') : undefined,
  }
}

/**
 * Runs a request that may change something. Its entry is committed with its first write; where it has none, or ends
 * otherwise than was to be expected, right after.
 */
export async function audited<Result>(
  { store }: AuditDeps,
  { tenant, note, path }: { tenant: string; note: AuditNote; path: string },
  run: () => Promise<Result>,
): Promise<Result> {
  const request: AuditedRequest = { note, path, written: false }
  const settle = async (end: Pick<AuditNote, 'outcome' | 'target' | 'detail'>) => {
    if (!request.written) return store.recordAudit(tenant, { ...request.note, ...end })
    const { id, outcome, target, detail } = request.note
    if (outcome === end.outcome && target?.id === end.target?.id && detail === end.detail) return
    await store.settleAudit(tenant, { id, outcome: end.outcome, target: end.target, detail: end.detail })
  }
  let result: Result
  try {
    result = await runAudited(request, run)
  } catch (error) {
    const { code } = asProblem(error)
    const target = request.written ? request.note.target : note.target
    // The refusal is what is told, whether it could be noted or not; a database that does not answer is not waited for again.
    const noted = settle({ outcome: problemKinds[code].status, target, detail: code }).catch(() => {})
    if (code !== 'unavailable') await noted
    throw error
  }
  const made = auditTarget((result as { id?: unknown } | undefined)?.id, path)
  await settle({ ...note, target: note.target ?? made ?? request.note.target })
  return result
}

function namesIn(value: unknown, known: object = {}): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).filter((name) => Object.hasOwn(known, name))
}

/** The members of what a body may be, one or all of several schemas. */
function memberSchemas(body: object | undefined): object {
  const {
    properties,
    anyOf = [],
    allOf = [],
  } = (body ?? {}) as {
    properties?: object
    anyOf?: object[]
    allOf?: object[]
  }
  return Object.assign({}, properties, ...[...anyOf, ...allOf].map(memberSchemas))
}
