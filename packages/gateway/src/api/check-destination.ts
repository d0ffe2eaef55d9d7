import { invalidBody, Problem } from '../model/problems.ts'
import type { ApiDeps } from './deps.ts'

/**
 * What no schema says of where something is sent and for whom. Throws `invalid_body` where the URL could never be called,
 * or a connection is not there.
 */
export async function checkDestination(
  { store, webhooks }: Pick<ApiDeps, 'store' | 'webhooks'>,
  tenant: string,
  given: { url?: string; connectionIds?: string[] | null },
): Promise<void> {
  const fault = given.url === undefined ? null : webhooks.urlFault(given.url)
  if (fault) throw invalidBody('/url', fault)
  const ids = given.connectionIds ?? []
  const unknown = ids.length === 0 ? [] : await store.unknownConnections(tenant, { ids })
  const errors = unknown.map((id) => ({
    pointer: `/connectionIds/${ids.indexOf(id)}`,
    detail: 'must be the id of a connection',
  }))
  if (errors.length > 0) throw new Problem('invalid_body', undefined, { errors })
}
