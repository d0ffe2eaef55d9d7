import type { PlatformProjection } from '../../intake/interface.ts'
import { parseJson } from '../../intake/json-outline.ts'
import type { CreatePlatform } from '../interface.ts'
import { sameJson } from '../same-json.ts'
import { addRoutes } from './api/routes.ts'
import { createLivePackages } from './callouts/live-packages.ts'
import { mapOrder } from './mapping.ts'
import { createCallPlatform } from './outbound/call.ts'
import { configurationKind, createConfigurationKind } from './outbound/configuration.ts'
import { createDisconnect } from './outbound/disconnect.ts'
import { invitationCall } from './outbound/invitation-kind.ts'
import { createOutboundKinds } from './outbound/kinds.ts'
import { pacePartnerCalls, waitForCaller } from './outbound/paced.ts'
import { type Caller, createTokenSource } from './outbound/tokens.ts'
import { verifyRegistration } from './outbound/verify.ts'
import { createStoredOrderReception } from './reception.ts'
import { mountRoutes } from './routes.ts'
import { ConnectionCredentials, ConnectionSettings, RegistrationCredentials, RegistrationSettings } from './settings.ts'
import { registrationUrls } from './urls.ts'
import { createWork } from './work.ts'

/** SmartRecruiters, as an assessment partner: README.md says what Gangway does with it. */
export const createPlatform: CreatePlatform = (deps) => {
  const takePlace = (caller: Caller) => waitForCaller(deps, caller)
  const tokens = createTokenSource(deps, takePlace)
  const callPlatform = pacePartnerCalls(deps, createCallPlatform(deps, tokens, createDisconnect(deps)))
  const live = createLivePackages(deps)
  const order = createStoredOrderReception(deps, 'order', live.find)
  const inlineOrder = createStoredOrderReception(deps, 'inline_order', live.find)
  const projection: PlatformProjection = {
    async project(message, context) {
      const order = await mapOrder(message, context, deps.publicUrl)
      const { registration } = await deps.directory.byId(message.tenant, { connectionId: message.connectionId })
      const { recordId: id } = context
      const settings = registration.settings as RegistrationSettings
      return { ...order, calls: invitationCall({ id, connectionId: message.connectionId }, order, settings) }
    },
    sameContent(first, repeat) {
      const [one, other] = [parseJson(first), parseJson(repeat)]
      return one.ok && other.ok && sameJson(one.value, other.value)
    },
    // An order holds no secret: what it is proved by stands in a header.
    maskBody: (body) => body,
    reception: (kind) => (kind === 'inline_order' ? inlineOrder : order),
  }
  return {
    platform: 'smartrecruiters',
    api: {
      registration: { credentials: RegistrationCredentials, settings: RegistrationSettings },
      connection: { credentials: ConnectionCredentials, settings: ConnectionSettings },
      registrationUrls,
      connectionUrls: (_publicUrl, _urlToken, registrationUrls) => registrationUrls,
      issuesCredentials: true,
      verifyRegistration: async (registration) => {
        await takePlace({ registration })
        return verifyRegistration(deps.http, callPlatform, registration)
      },
      routes: (route) => addRoutes(route, deps, callPlatform),
    },
    projection,
    routes: (app) => mountRoutes(app, deps, callPlatform, live),
    outboundKinds: {
      [configurationKind]: createConfigurationKind(deps, callPlatform),
      ...createOutboundKinds(deps, callPlatform),
    },
    work: createWork(deps),
  }
}
