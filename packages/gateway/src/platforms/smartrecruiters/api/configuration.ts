import Type, { type Static } from 'typebox'
import { type DefineRoute, Problem } from '../../../model/index.ts'
import { impersonal } from '../../../model/schemas.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform, CallResult } from '../outbound/call.ts'
import { getConfiguration, type HeldConfiguration, putConfiguration } from '../outbound/configuration.ts'
import { notReached, said } from '../outbound/verify.ts'
import { findActiveRegistration } from './find-ours.ts'

const tag = 'Registrations'

const value = (description: string) => Type.Optional(Type.Unknown({ ...impersonal, description }))

const PartnerConfiguration = Type.Object(
  {
    held: Type.Boolean({ description: 'Whether SmartRecruiters holds a configuration of ours at all.' }),
    configuration: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(impersonal), {
        description: "What it holds, by SmartRecruiters' own names; members that we don't know are left out.",
      }),
    ),
    differences: Type.Array(
      Type.Object({
        field: Type.String(),
        held: value('What SmartRecruiters holds; absent: nothing.'),
        wanted: value('What it is to hold; absent: nothing.'),
      }),
      { description: 'Empty: it holds what it is to hold.' },
    ),
  },
  { $id: 'PartnerConfiguration' },
)

/** What the platform knows of us (contract 1.2 step 3). */
export function configuration(route: DefineRoute, deps: PlatformDeps, callPlatform: CallPlatform): void {
  route({
    method: 'POST',
    path: '/registrations/:id/configure',
    name: 'configureRegistration',
    tag,
    summary: 'Put our URLs at SmartRecruiters',
    description:
      'A full replacement, which can be repeated. From then on it is done again by itself whenever the public URL has changed; after a change of settings it is for you to repeat.',
    scope: 'write',
    once: 'answer',
    problems: ['invalid_state', 'platform_call_failed'],
    answer: { status: 200, description: 'What SmartRecruiters holds now.', schema: PartnerConfiguration },
    async handler({ tenant, params }) {
      const registration = await findActiveRegistration(deps, tenant, params.id!)
      const { result, held } = await putConfiguration(deps, callPlatform, registration)
      return present(result, held)
    },
  })

  route({
    method: 'GET',
    path: '/registrations/:id/configuration',
    name: 'readPartnerConfiguration',
    tag,
    summary: 'Read what SmartRecruiters holds of us, and how it differs',
    scope: 'read',
    problems: ['invalid_state', 'platform_call_failed'],
    answer: { status: 200, description: 'Asked just now.', schema: PartnerConfiguration },
    async handler({ tenant, params }) {
      const registration = await findActiveRegistration(deps, tenant, params.id!)
      const { result, held } = await getConfiguration(deps, callPlatform, registration)
      return present(result, held)
    },
  })
}

function present(result: CallResult, found: HeldConfiguration | undefined): Static<typeof PartnerConfiguration> {
  if (found === undefined) throw new Problem('platform_call_failed', failure(result))
  const { held, differences } = found
  return {
    held: held !== null,
    ...(held !== null && { configuration: held as Record<string, unknown> }),
    differences,
  }
}

function failure({ of, outcome }: CallResult): string {
  if (outcome.kind !== 'response') return notReached(outcome)
  const what = of === 'token' ? 'when the credentials were exchanged' : 'to the call'
  return `SmartRecruiters answered ${what}: ${said(outcome)}`
}
