import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformApi } from '../../model/index.ts'
import type { CreatePlatform } from '../interface.ts'
import { sameContent } from './body.ts'
import { mapApplication } from './mapping.ts'
import { applicationReception } from './reception.ts'
import { mountRoutes } from './routes.ts'
import { ConnectionCredentials, ConnectionSettings, RegistrationCredentials, RegistrationSettings } from './settings.ts'
import { connectionUrls, registrationUrls } from './urls.ts'

const api: PlatformApi = {
  registration: { credentials: RegistrationCredentials, settings: RegistrationSettings },
  connection: { credentials: ConnectionCredentials, settings: ConnectionSettings },
  registrationUrls,
  connectionUrls,
  issuesCredentials: false,
}

const projection: PlatformProjection = {
  project: ({ body }) => mapApplication(body),
  sameContent,
  // Applications carry no secret: what proves where they come from stands in headers.
  maskBody: (body) => body,
  reception: () => applicationReception,
}

/** Snagajob, whole. */
export const createPlatform: CreatePlatform = (deps) => ({
  platform: 'snagajob',
  api,
  projection,
  routes: (app) => mountRoutes(app, deps),
})
