import { AsyncLocalStorage } from 'node:async_hooks'
import { type AuditNote, auditTarget } from '../model/audit.ts'
import type { Store } from './interface.ts'
import { operations } from './operations/index.ts'

/**
 * What somebody does by one request, on its way into the audit log: the first write of the request takes it along, so
 * that both are committed or neither is.
 */
export interface AuditedRequest {
  note: AuditNote
  /** The route's. */
  path: string
  /** Whether it is committed. */
  written: boolean
}

interface Scope {
  request: AuditedRequest
  /** A write that is under way has it. */
  taken: boolean
}

/** Writes of which no request tells that it was made for them. */
const beside: ReadonlySet<string> = new Set(['takeSignInTry', 'forgiveSignInTries', 'takeTotpStep', 'touchSession'])

const current = new AsyncLocalStorage<Scope>()

/** Runs what a request asks for. Its first write inside a tenant, by a store of `withAuditing`, takes the note along. */
export async function runAudited<Result>(request: AuditedRequest, run: () => Promise<Result>): Promise<Result> {
  const scope = { request, taken: false }
  try {
    return await current.run(scope, run)
  } finally {
    // What goes on behind the request has nothing to do with it.
    scope.taken = true
  }
}

/** The store, whose writes take along what `runAudited` says. All else goes to the store as it is. */
export function withAuditing(store: Store): Store {
  const audited: Record<string, unknown> = { ...store }
  for (const [name, { mode, scope }] of Object.entries(operations)) {
    if (mode !== 'write' || scope !== 'tenant' || beside.has(name)) continue
    const write = store[name as 'createApiKey'] as (...of: unknown[]) => Promise<unknown>
    audited[name] = (tenant: string, args: unknown, idempotency: unknown, audit: unknown) => {
      const found = current.getStore()
      if (!found || found.taken || audit !== undefined || isTrial(args)) return write(tenant, args, idempotency, audit)
      return takeAlong(found, args, (note) => write(tenant, args, idempotency, note))
    }
  }
  return audited as unknown as Store
}

async function takeAlong(scope: Scope, args: unknown, write: (note: AuditNote) => Promise<unknown>): Promise<unknown> {
  const { request } = scope
  scope.taken = true
  const made = (args as { id?: unknown } | undefined)?.id
  request.note = { ...request.note, target: request.note.target ?? auditTarget(made, request.path) }
  try {
    const result = await write(request.note)
    request.written = true
    return result
  } catch (error) {
    scope.taken = false
    throw error
  }
}

/** Its writes are undone. */
const isTrial = (args: unknown) => (args as { dryRun?: unknown } | undefined)?.dryRun === true
