import assert from 'node:assert/strict'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { closed } from '../../../src/model/validate.ts'

type Check = (status: number, contentType: string, body: unknown) => void

interface Response {
  content?: Record<string, { schema: TSchema }>
  description?: string
}

/**
 * Watches the routes added to the server, and answers a check that every answer is one that its route is documented to
 * give, with no member that the document does not name.
 */
export function watchAnswers(app: FastifyInstance) {
  const routes: { method: string; url: string; pattern: RegExp; check: Check }[] = []
  app.addHook('onRoute', (route: RouteOptions) => {
    const schema = route.schema as { hide?: boolean; response?: Record<string, Response> } | undefined
    if (!schema?.response || schema.hide) return
    const { response } = schema
    const name = `${route.method} ${route.url}`
    const validators = new Map<string, ReturnType<typeof Compile>>()
    const check: Check = (status, contentType, body) => {
      const documented = response[status]
      assert.ok(documented, `${name} is not documented to answer ${status}: ${JSON.stringify(body)}`)
      const type = contentType.split(';')[0]!
      if (!documented.content) return assert.equal(body, undefined, `${name} is documented to answer nothing`)
      // Bytes of any type: nothing to look into.
      if (documented.content['*/*']) return
      const content = documented.content[type]
      assert.ok(content, `${name} is not documented to answer ${type}`)
      const validator = validators.get(`${status}`) ?? Compile(closed(content.schema))
      validators.set(`${status}`, validator)
      assert.deepEqual(validator.Errors(body), [], `${name} answers what is not documented`)
    }
    const pattern = new RegExp(`^${route.url.replace(/:\w+/g, '[^/]+')}$`)
    for (const method of [route.method].flat())
      if (method !== 'HEAD') routes.push({ method, url: route.url, pattern, check })
  })
  const checkOf = (method: string, url: string): Check | undefined => {
    const path = url.split('?')[0]!
    return routes.find((route) => route.method === method && route.pattern.test(path))?.check
  }
  return { routes, checkOf }
}
