import { createRequire } from 'node:module'
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { tags } from './tags.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** A schema that has a name stands once among the components; where it is used stands a reference. */
const place = '#/components/schemas/'

/** How the OpenAPI document is made of the routes' schemas. */
export function openApiOptions(): FastifyDynamicSwaggerOptions {
  const components: Record<string, unknown> = {}
  const named = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(named)
    if (typeof schema !== 'object' || schema === null) return schema
    const { $id, ...members } = schema as { $id?: string }
    const inner = Object.fromEntries(Object.entries(members).map(([name, member]) => [name, named(member)]))
    if (isWords(inner.enum) && !inner.type) inner.type = 'string'
    if (Array.isArray(inner.items)) writeTuple(inner)
    if ($id === undefined) return inner
    components[$id] ??= inner
    return { $ref: place + $id }
  }
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gangway',
        version,
        description:
          'One API to hiring platforms: applications and assessment orders come in, statuses and results go out. ' +
          'Errors are RFC 9457 problem details; branch on `code`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } as { name: string },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'gangway-console',
            description: 'The session of an operator; over https the cookie is named `__Host-gangway-console`.',
          },
          csrf: {
            type: 'apiKey',
            in: 'header',
            name: 'Gangway-CSRF',
            description: '`csrfToken` of the session: goes with the cookie wherever something is changed.',
          },
        },
      },
    },
    convertConstToEnum: false,
    transform: ({ schema, url }) => ({ schema: named(schema) as typeof schema, url }),
    transformObject: (document) => {
      if (!('openapiObject' in document)) throw new Error('The document is not made as OpenAPI 3')
      const { openapiObject } = document
      return {
        ...openapiObject,
        components: { ...openapiObject.components, schemas: components },
      } as typeof openapiObject
    },
  }
}

/** A list whose places have schemas of their own, as JSON Schema 2020-12 writes it, which OpenAPI 3.1 means. */
function writeTuple(schema: Record<string, unknown>): void {
  schema.prefixItems = schema.items
  schema.items = false
  delete schema.additionalItems
}

/** A list of words. (Not the member named `enum` of some record.) */
function isWords(list: unknown): boolean {
  return Array.isArray(list) && list.every((word) => typeof word === 'string')
}
