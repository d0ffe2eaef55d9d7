import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformApi } from '../../model/index.ts'
import type { CreatePlatform, PlatformDeps } from '../interface.ts'
import { addRoutes } from './api/routes.ts'
import { sameContent } from './body.ts'
import { diagnose } from './diagnose.ts'
import { dispositionOf, effectsOfChange } from './dispositions.ts'
import { isKnockedOut } from './knockout.ts'
import { type CallSnagajob, createCallSnagajob } from './outbound/call.ts'
import { createOutboundKinds } from './outbound/kinds.ts'
import { verifyRegistration } from './outbound/verify.ts'
import { createProject } from './receipt.ts'
import { applicationReception } from './reception.ts'
import { mountRoutes } from './routes.ts'
import {
  Account,
  ConnectionCredentials,
  ConnectionSettings,
  RegistrationCredentials,
  RegistrationSettings,
} from './settings.ts'
import { connectionUrls, registrationUrls } from './urls.ts'
import { createWork } from './work/work.ts'

/** Snagajob, whole. */
export const createPlatform: CreatePlatform = (deps) => {
  const call = createCallSnagajob(deps)
  return {
    platform: 'snagajob',
    api: createPlatformApi(deps, call),
    projection: createProjection(deps),
    routes: (app) => mountRoutes(app, deps),
    outboundKinds: createOutboundKinds(deps, call),
    work: createWork(deps),
  }
}

function createPlatformApi(deps: PlatformDeps, call: CallSnagajob): PlatformApi {
  return {
    registration: { credentials: RegistrationCredentials, settings: RegistrationSettings },
    connection: { credentials: ConnectionCredentials, settings: ConnectionSettings, remoteId: Account },
    registrationUrls,
    connectionUrls,
    issuesCredentials: false,
    verifyRegistration: (registration) => verifyRegistration(call, registration),
    async statusEffects({ tenant, application, status, at }) {
      const { registration } = await deps.directory.byId(tenant, { connectionId: application.connectionId })
      return effectsOfChange(dispositionOf(registration, { applyId: application.remoteId, status, at }))
    },
    routes: (route) => addRoutes(route, deps),
  }
}

function createProjection(deps: PlatformDeps): PlatformProjection {
  return {
    project: createProject(deps),
    isKnockedOut,
    sameContent,
    // Applications carry no secret: what proves where they come from stands in headers.
    maskBody: (body) => body,
    diagnose,
    reception: () => applicationReception,
  }
}
