import {
  readTokenRequest,
  tokenAnswerHeaders,
  tokenErrorAnswer,
  tokenPath,
  writeToken,
} from '@gangway/wire/smartrecruiters'
import type { FastifyInstance } from 'fastify'
import { issueToken } from '../credentials.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { readSettings } from '../settings.ts'
import { bodyOf } from './route.ts'

/** Tokens for client credentials, in the form (contract 1.2 step 2); lenient takes Basic too. */
export function tokenServer(app: FastifyInstance, deps: Deps): void {
  app.post(tokenPath, async (request, reply) => {
    request.record.purpose = 'token'
    const { token: fault } = faultsOf(deps.faults.values())
    if (fault !== 'normal') request.record.notes.push({ ok: null, text: `the fault dial says: ${fault}` })
    if (fault === 'error_500') return reply.code(500).send({ error: 'server_error' })
    const answer = judge(fault)
    if (answer.note !== undefined) request.record.notes.push({ ok: answer.status === 200, text: answer.note })
    if (answer.subject !== undefined) request.record.subject = answer.subject
    return reply.code(answer.status).headers(tokenAnswerHeaders).send(answer.body)

    function judge(dialled: typeof fault): { status: number; body: object; note?: string; subject?: string } {
      const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')
      if (!isForm) return refuse('invalid_request', 'the body must be a form')
      const lenient = readSettings(deps.store).mode === 'lenient'
      const form = Buffer.from(bodyOf(request)).toString()
      const read = readTokenRequest(form, lenient ? request.headers.authorization : undefined)
      if (!read.ok) return refuse(read.error, read.description)
      const token = dialled === 'refused' ? null : issueToken(deps, read, dialled === 'expired')
      if (!token) return refuse('invalid_client', 'the client is not known, or its secret is another')
      const subject = token.partnerId === null ? {} : { subject: `partner:${token.partnerId}` }
      return { status: 200, body: writeToken(token), note: `a token for ${read.clientId}`, ...subject }
    }
  })
}

function refuse(error: Parameters<typeof tokenErrorAnswer>[0], description: string) {
  return { ...tokenErrorAnswer(error, description), note: `${error}: ${description}` }
}
