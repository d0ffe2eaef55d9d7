import { COMPLETED_PATH, presignPaths, type UploadKind } from '@gangway/wire/snagajob'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cutOff } from '../../../exchanges/record-inbound.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { readSettings } from '../settings.ts'
import { applyNow } from './apply-now.ts'
import { authorize, basePath, splitUrl } from './authorize.ts'
import { createCampaign } from './campaigns.ts'
import { completed } from './completed.ts'
import { issueForm } from './forms.ts'
import { uploadTarget } from './upload.ts'

/** Snagajob's servers: its API below `/api/v1`, the upload target, and what "Apply Now" leads to. */
export function servers(app: FastifyInstance, deps: Deps): void {
  app.register(async (api) => {
    api.addHook('preHandler', async (request, reply) => troubled(deps, request, reply))
    for (const [kind, path] of Object.entries(presignPaths) as [UploadKind, string][]) {
      api.post(basePath + path, async (request, reply) => {
        request.record.purpose = `presigned form, ${kind}`
        const caller = authorize(deps, request, kind)
        if (!caller.ok) return refuse(reply, caller)
        return issueForm(deps, caller.partner, kind === 'single' ? caller.account : null, kind)
      })
    }
    api.post(`${basePath}/v1/public-api/validate-authorization`, async (request, reply) => {
      request.record.purpose = 'validate-authorization'
      const caller = authorize(deps, request, 'validate')
      if (!caller.ok) return refuse(reply, caller)
      return { authorized: true, partner: caller.partner.partnerKey }
    })
    for (const method of ['GET', 'POST'] as const) {
      api.route({
        method,
        url: basePath + COMPLETED_PATH,
        handler: async (request, reply) => completed(deps, request, reply),
      })
    }
    api.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: `${basePath}/v1/*`,
      handler: async (request, reply) => {
        const { path } = splitUrl(request.url)
        if (request.method === 'POST' && path === readSettings(deps.store).campaignsPath) {
          return createCampaign(deps, request, reply)
        }
        request.record.purpose = 'unknown address'
        request.record.notes.push({ ok: false, text: `Snagajob has no ${request.method} ${path} that is known here` })
        return reply.code(404).send({ message: 'Not found.' })
      },
    })
  })
  uploadTarget(app, deps)
  applyNow(app, deps)
}

export function refuse(reply: FastifyReply, { status, message }: { status: number; message: string }): FastifyReply {
  return reply.code(status).send({ message })
}

/** What the fault dial does to calls. */
async function troubled(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { answer } = faultsOf(deps.faults.values())
  if (answer === 'normal') return
  request.record.notes.push({ ok: null, text: `the fault dial says: ${answer}` })
  if (answer === 'slow') {
    await new Promise<void>((resolve) => void deps.setTimer(8000, resolve))
    return
  }
  if (answer === 'cut') {
    return cutOff(request, reply, 'cut off without an answer, on purpose')
  }
  if (answer === 'error_503') reply.header('retry-after', '2')
  return reply.code(answer === 'error_503' ? 503 : 500).send({ message: 'On purpose.' })
}
