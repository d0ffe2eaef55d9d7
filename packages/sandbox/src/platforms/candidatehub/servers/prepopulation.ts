import {
  PREPOPULATION_RECEIVER_PATH,
  readPrepopulationId,
  SEND_IN_VALID_SECONDS,
  verifyPrepopulation,
} from '@gangway/wire/candidatehub'
import { constantTimeEqual, decodeBase64Lenient, encodeBase64, utf8 } from '@gangway/wire/text'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../../http/problem.ts'
import { hmac } from '../../../random.ts'
import type { Client, Source } from '../api-types.ts'
import { clientByDestination, listClients } from '../clients.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import {
  createPrepopulation,
  fetchedMessage,
  jwtSecret,
  type NewPrepopulation,
  prepopulationByCacheId,
  pushedContent,
  readApplyUrl,
} from '../prepopulations.ts'
import { sourceByHubId } from '../sources.ts'
import { newHubId } from '../transactions.ts'
import { headerText, isJsonType, isObject, jsonObjectOf, refuse, troubled } from './json.ts'

const fetchPath = '/candidates/ats-prepop/'
const maxCandidates = 50

/** Prepopulation, both ends of it: what a job board pushes (contract 5.2), a career site fetches (5.3). */
export function prepopulationServer(app: FastifyInstance, deps: Deps): void {
  app.post(PREPOPULATION_RECEIVER_PATH, async (request, reply) => {
    request.record.purpose = 'prepopulation pushed'
    if (await troubled(deps, request, reply, dialOf(deps))) return reply
    return receive(deps, request, reply)
  })
  // a wildcard, because a JWT is longer than a parameter may be
  app.get<{ Params: { '*': string } }>(`${fetchPath}*`, async (request, reply) => {
    request.record.purpose = 'prepopulation fetched'
    if (await troubled(deps, request, reply, dialOf(deps))) return reply
    return send(deps, request, reply, request.params['*'])
  })
}

const dialOf = (deps: Deps) => faultsOf(deps.faults.values()).prepopulation

function receive(deps: Deps, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = jsonObjectOf(request.body)
  if (!isJsonType(request)) return refuse(request, reply, 400, 'the content type is not application/json')
  const { transaction, candidates } = body ?? {}
  const sourceId = isObject(transaction) ? transaction.source_id : undefined
  if (typeof sourceId !== 'string') return refuse(request, reply, 400, 'transaction.source_id is mandatory')
  const source = sourceByHubId(deps.store, sourceId)
  if (!source) return refuse(request, reply, 401, 'transaction.source_id is of no source')
  if (!isBoard(request, source)) {
    return refuse(request, reply.header('www-authenticate', 'Basic'), 401, 'the basic authentication is wrong')
  }
  if (!Array.isArray(candidates) || candidates.length === 0 || candidates.length > maxCandidates) {
    return refuse(request, reply, 400, `candidates must be a list of 1 to ${maxCandidates}`)
  }
  const hubTransactionId = newHubId('T', deps.random)
  try {
    const read = candidates.map((entry) => readCandidate(deps, entry, { hubTransactionId, hubSourceId: sourceId }))
    const made = read.map(({ client, input }) => createPrepopulation(deps, client, input))
    request.record.subject = `prepopulation:${made[0]!.id}`
    // known in prose only: a flag, a transaction id, where to send the applicant (sandbox convention: these names)
    return reply.send({ success: 1, hub_transaction_id: hubTransactionId, application_url: made[0]!.applicationUrl })
  } catch (error) {
    if (error instanceof Problem) return refuse(request, reply, error.status, error.message)
    throw error
  }
}

/** How basic authentication is meant could not be read: it is asked for where a source has a user name and password. */
function isBoard(request: FastifyRequest, { board }: Source): boolean {
  if (!board) return true
  const expected = `Basic ${encodeBase64(utf8(`${board.username}:${board.password}`))}`
  return constantTimeEqual(utf8(headerText(request, 'authorization') ?? ''), utf8(expected))
}

function readCandidate(
  deps: Deps,
  entry: unknown,
  ids: Pick<NewPrepopulation, 'hubTransactionId' | 'hubSourceId'>,
): { client: Client; input: NewPrepopulation } {
  const no = (message: string) => new Problem(400, 'candidate', message)
  if (!isObject(entry) || typeof entry.data !== 'string') throw no('a candidate has no data in base64')
  const data = decodeBase64Lenient(entry.data)
  if (data === null) throw no('the data of a candidate is not base64')
  const context = isObject(entry.context) ? entry.context : null
  const jobData = context && isObject(context.job_data) ? context.job_data : {}
  const applyUrl = readApplyUrl(jobData.apply_url)
  if (!applyUrl) throw no('context.job_data.apply_url is not an http or https address')
  const client = clientOf(deps, applyUrl)
  if (!client) throw no('context.job_data.apply_url is of no client')
  return { client, input: { ...ids, origin: 'pushed', content: pushedContent(data, context), applyUrl } }
}

/** Sandbox convention: the client whose career site has the apply URL's origin; with one client alone, that one. */
function clientOf({ store }: Deps, applyUrl: string): Client | null {
  const clients = listClients(store)
  const { origin } = new URL(applyUrl)
  const owner = clients.find(({ careerSiteUrl }) => careerSiteUrl !== null && new URL(careerSiteUrl).origin === origin)
  return owner ?? (clients.length === 1 ? clients[0]! : null)
}

function send(deps: Deps, request: FastifyRequest, reply: FastifyReply, bbppid: string): FastifyReply {
  const { store, now } = deps
  const destination = headerText(request, 'x-prepop-destination') ?? ''
  const client = clientByDestination(store, destination)
  const verification = verifyPrepopulation(
    hmac,
    {
      destination,
      time: request.headers['x-prepop-signature-time'],
      signature: request.headers['x-prepop-signature'],
    },
    {
      destinationId: client?.prepopulation.destinationId ?? '',
      secrets: [client?.prepopulation.token ?? ''],
      nowMs: now(),
      // how long this signature is valid is not documented: as its siblings
      windowSeconds: SEND_IN_VALID_SECONDS,
      windowMode: 'enforce',
    },
  )
  for (const { check, ok, detail } of verification.checks) {
    request.record.notes.push({ ok, text: `${check}: ${detail}` })
  }
  if (!client || !verification.ok) {
    return refuse(request, reply, 401, `not authentic: ${verification.reason ?? 'identity_unknown'}`)
  }
  const secret = jwtSecret(deps)
  const claims = readPrepopulationId(hmac, bbppid, secret, now())
  if (!claims) {
    const wasGood = readPrepopulationId(hmac, bbppid, secret, 0) !== null
    return refuse(request, reply, wasGood ? 410 : 404, wasGood ? '__BBPPID has expired' : '__BBPPID is not known')
  }
  const found = prepopulationByCacheId(deps, claims.prepop_cache_id)
  if (!found || found.client_id !== client.id) return refuse(request, reply, 404, '__BBPPID is not known')
  request.record.subject = `prepopulation:${found.id}`
  return reply.send(fetchedMessage(deps, found))
}
