import { bodyInstant } from '../../model/instants.ts'
import { invalidBody } from '../../model/problems.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { WebhookCheck, WebhookToCheck } from '../schemas/webhook-check.ts'
import { checkWebhook } from '../webhook-checks/check-webhook.ts'
import { readHeaders } from '../webhook-checks/headers.ts'
import type { Resource } from './index.ts'

export const webhookChecks: Resource = (route, deps) => {
  route({
    method: 'POST',
    path: '/webhook-checks',
    name: 'checkWebhook',
    tag: 'Events',
    summary: 'Say what is wrong with a webhook request',
    description:
      'With a request as your system received it, and the secret that it verifies with, or the endpoint that it was sent to. The request is not kept.',
    scope: 'read',
    once: 'answer',
    body: WebhookToCheck,
    answer: { status: 200, description: 'Each part of the request, and whether it is right.', schema: WebhookCheck },
    async handler({ tenant, body }) {
      const { secret, endpointId } = body
      if ((secret === undefined) === (endpointId === undefined)) {
        throw invalidBody('/secret', 'give either `secret` or `endpointId`')
      }
      const eventId = readHeaders(body.headers).values['webhook-id'] ?? null
      const facts = await deps.store.webhookFacts(tenant, { eventId })
      if (endpointId !== undefined && !facts.signers.some(({ id }) => id === endpointId)) {
        throw invalidBody('/endpointId', 'must be the id of an endpoint')
      }
      const signers = facts.signers.map((signer) => {
        const open = (sealed: string) => deps.secretBox.open(sealed, sealingContext(signer.type, tenant, signer.id))
        const previousSecret = signer.previousSecret === null ? null : open(signer.previousSecret)
        return { ...signer, secret: open(signer.secret), previousSecret }
      })
      const at = body.at === undefined ? undefined : bodyInstant('/at', body.at)
      const checks = checkWebhook({ ...body, at }, { ...facts, signers }, deps.now())
      return { ok: checks.every(({ ok }) => ok), checks }
    },
  })
}
