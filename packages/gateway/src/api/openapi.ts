import { createRequire } from 'node:module'
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { tags } from './tags.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** How the OpenAPI document is made of the routes' schemas. */
export const openApiOptions: FastifyDynamicSwaggerOptions = {
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
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key.' } },
    },
  },
  convertConstToEnum: false,
  refResolver: {
    // A schema that has a name stands once among the components.
    buildLocalReference: (json, _baseUri, _fragment, index) => (json.$id as string | undefined) ?? `schema-${index}`,
  },
}
