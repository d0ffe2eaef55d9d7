import { readClickQuery } from '@gangway/wire/snagajob'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RegistrationView } from '../../../intake/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { clickSignatureParameter, isClickSigned } from '../click-signature.ts'
import { mountReading, type ReadingStream } from '../mount-reading.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'
import { newClick } from './new-click.ts'

const noted: ReadingStream = { send: async (_request, reply) => void reply.raw.writeHead(204).end() }

/**
 * Takes the clicks that Snagajob tells of by calling a posting's TrackingUrl (contract 6.3). It signs nothing, so the URL
 * itself is signed, for its job; one that is not ours is answered as if there were none. A click is durable before the
 * answer; a repeat gets the same.
 */
export function mountClicks(app: FastifyInstance, deps: PlatformDeps): void {
  mountReading(app, deps, '/snagajob/:urlToken/clicks/*', 'click', async (request, { registration, connection }) => {
    const { urlToken, '*': remoteId } = request.params as { urlToken: string; '*': string }
    const query = queryOf(request)
    const signature = new URLSearchParams(query).get(clickSignatureParameter)
    const apiSecrets = apiSecretsOf(registration)
    if (!connection || !signature || !isClickSigned({ urlToken, remoteId, signature, apiSecrets })) return null
    // Whoever only asks for the headers has clicked on nothing.
    if (request.method === 'HEAD') return noted
    const { clickTimeOffsetSeconds } = registration.settings as RegistrationSettings
    await deps.store.saveClicks(registration.tenant, {
      registrationId: registration.id,
      connectionId: connection.id,
      source: 'http',
      clicks: [newClick(readClickQuery(query, clickTimeOffsetSeconds), remoteId)],
      now: deps.now(),
    })
    return noted
  })
}

function queryOf({ raw }: FastifyRequest): string {
  const url = raw.url ?? ''
  const at = url.indexOf('?')
  return at === -1 ? '' : url.slice(at + 1)
}

/** Those in force: a feed that was read before a change of the secret holds URLs that were signed with the one before. */
function apiSecretsOf({ credentials, previousCredentials }: RegistrationView): string[] {
  return [credentials, previousCredentials].flatMap(
    (held) => (held as Partial<RegistrationCredentials> | null)?.apiSecret ?? [],
  )
}
