import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import { type InputReader, readInput } from '../../../http/input-reader.ts'
import { Problem } from '../../../http/problem.ts'
import { randomId } from '../../../random.ts'
import type { Receiver, RunInput } from '../api-types.ts'
import { findClient } from '../clients.ts'
import type { Deps } from '../deps.ts'
import { findCase } from './cases.ts'

/** A run's input with everything that was left out. */
export type RunPlan = Required<Omit<RunInput, 'client' | 'reportBaseUrl'>> & {
  /** Null: the sandbox's origin, which changes with its port. */
  reportBaseUrl: string | null
}

/** Reads what is to be run against which receiver. Throws a `Problem` that names what cannot be taken. */
export function readRunInput(deps: Deps, value: unknown): RunPlan {
  const reader = readInput(value)
  const cases = readCases(reader)
  const receiver = readReceiver(deps, reader)
  const plan = {
    otherClientId: reader.text('otherClientId', 1000) ?? `another-client-${randomId(deps.random)}`,
    jobReference: reader.text('jobReference', 1000) ?? 'WH-1042',
    sourceId: reader.text('sourceId', 1000) ?? 'orchard-board',
    signatureWindow: reader.choice('signatureWindow', ['enforced', 'logged'] as const) ?? 'enforced',
    reportWaitSeconds: reader.whole('reportWaitSeconds', 0, 3600) ?? 10,
    reports: reader.choice('reports', ['required', 'advised'] as const) ?? 'advised',
    reportBaseUrl: reader.address('reportBaseUrl') ?? null,
    largeFileBytes: reader.whole('largeFileBytes', 1, 64 * 1024 * 1024) ?? 8 * 1024 * 1024,
  }
  reader.finish()
  return { ...plan, cases, receiver: receiver! }
}

function readCases(reader: InputReader): string[] {
  const given = reader.value('cases')
  if (given === undefined) return BEHAVIOURS.map(({ id }) => id)
  const known = Array.isArray(given) && given.length > 0 && given.every((id) => findCase(String(id)))
  if (known) return [...new Set(given.map(String))]
  reader.fault('cases', 'must be a list of ids of cases')
  return []
}

function readReceiver({ store }: Deps, reader: InputReader): Receiver | undefined {
  const clientId = reader.whole('client', 1, Number.MAX_SAFE_INTEGER)
  if (clientId !== undefined) {
    const client = findClient(store, clientId)
    if (!client) return reader.fault('client', 'is of no client')
    if (!client.importUrl) throw new Problem(409, 'no_import_url', 'This client has no import URL. Give it one first.')
    return { url: client.importUrl, apiKey: client.apiKey, clientId: client.hubClientId, secret: client.secret }
  }
  const given = reader.object('receiver')
  if (!given) return reader.fault('receiver', 'is required, or client')
  const url = given.address('url')
  const [apiKey, hubClientId, secret] = [given.text('apiKey'), given.text('clientId', 1000), given.text('secret', 1000)]
  const members = { url, apiKey, clientId: hubClientId, secret }
  for (const [key, member] of Object.entries(members)) if (!member) given.fault(key, 'is required')
  return members as Receiver
}
