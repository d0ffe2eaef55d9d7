import Type from 'typebox'
import type { Platform } from '../../../src/model/platform.ts'
import type { PlatformApi } from '../../../src/model/platform-api.ts'

/** Platforms of no world: enough of each for `/v1` to be tested without them. */
const plain: PlatformApi = {
  registration: {
    credentials: Type.Object({ apiKey: Type.String({ minLength: 1 }), extra: Type.Optional(Type.String()) }),
    settings: Type.Object({
      apiBaseUrl: Type.String({ default: 'https://platform.example' }),
      nested: Type.Object(
        { depth: Type.Integer({ default: 3 }), on: Type.Boolean({ default: false }) },
        { default: {} },
      ),
    }),
  },
  connection: {
    credentials: Type.Object({ secret: Type.String({ minLength: 1 }) }),
    settings: Type.Object({
      windowSeconds: Type.Integer({ minimum: 1, default: 300 }),
      hosts: Type.Array(Type.String(), { default: ['hub.example'] }),
    }),
  },
  registrationUrls: (publicUrl, token) => ({ import: `${publicUrl}/plain/r/${token}` }),
  connectionUrls: (publicUrl, token, registrationUrls) => ({
    ...registrationUrls,
    import: `${publicUrl}/plain/c/${token}`,
  }),
  issuesCredentials: false,
}

const issuing: PlatformApi = {
  ...plain,
  registration: {
    credentials: Type.Object({ clientId: Type.String(), clientSecret: Type.String() }),
    settings: Type.Object({}),
  },
  connection: {
    credentials: Type.Object({ clientId: Type.String(), clientSecret: Type.String() }),
    settings: Type.Object({}),
  },
  registrationUrls: (publicUrl, token) => ({ packages: `${publicUrl}/issuing/${token}/packages` }),
  connectionUrls: (_publicUrl, _token, registrationUrls) => registrationUrls,
  issuesCredentials: true,
  verifyRegistration: async ({ credentials }) => [
    { name: 'token', ok: credentials.clientSecret === 'right', detail: 'The token endpoint was asked' },
  ],
}

const bare: PlatformApi = {
  ...plain,
  connection: { credentials: Type.Object({}), settings: Type.Object({}) },
}

export const fakePlatforms: Record<Platform, PlatformApi> = {
  candidatehub: plain,
  smartrecruiters: issuing,
  snagajob: bare,
}
