import Type, { type Static } from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { mergePatch } from '../../model/merge-patch.ts'
import { invalidBody, Problem } from '../../model/problems.ts'
import { bodyCheck, closed } from '../../model/validate.ts'
import { changeRecord } from '../../store/change-record.ts'
import type { PackageColumns } from '../../store/operations/assessment-packages/create-package.ts'
import { presentPackage } from '../../store/records/assessment-package.ts'
import { templateFault } from '../candidate-url-template.ts'
import {
  AssessmentPackage,
  AssessmentTypeName,
  NewPackage,
  PackageChange,
  PackageRemoteId,
  PackageStatus,
} from '../schemas/assessment.ts'
import type { Resource } from './index.ts'

type Package = Static<typeof NewPackage>

export const assessmentPackages: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Assessment packages'
  const checkWhole = bodyCheck(closed(NewPackage))

  /** What no schema says. Throws `invalid_body`. */
  const check = async (tenant: string, given: Package) => {
    const ids = given.assessments.map(({ id }) => id)
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index)
    if (repeated >= 0)
      throw invalidBody(`/assessments/${repeated}/id`, 'is the id of another assessment of the package')
    const fault = given.candidateUrlTemplate === undefined ? null : templateFault(given.candidateUrlTemplate)
    if (fault) throw invalidBody('/candidateUrlTemplate', fault)
    const connectionIds = given.connectionIds ?? []
    const unknown = await store.unknownConnections(tenant, { ids: connectionIds })
    const errors = unknown.map((id) => ({
      pointer: `/connectionIds/${connectionIds.indexOf(id)}`,
      detail: 'must be the id of a connection',
    }))
    if (errors.length > 0) throw new Problem('invalid_body', undefined, { errors })
  }

  route({
    method: 'POST',
    path: '/assessment-packages',
    name: 'createAssessmentPackage',
    tag,
    summary: 'Offer a package',
    description: 'A `remoteId` that is taken, or was, is refused.',
    scope: 'write',
    body: NewPackage,
    problems: ['conflict'],
    answer: { status: 201, description: 'The package.', schema: AssessmentPackage },
    async handler({ tenant, body, idempotency }) {
      await check(tenant, body)
      const args = {
        id: deps.ids.newId('assessmentPackage'),
        remoteId: body.remoteId,
        columns: columnsOf(body),
        now: deps.now(),
      }
      return presentPackage(await store.createPackage(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/assessment-packages',
    name: 'listAssessmentPackages',
    tag,
    summary: 'List packages',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      status: Type.Optional(PackageStatus),
      type: Type.Optional(AssessmentTypeName),
      remoteId: Type.Optional(PackageRemoteId),
    }),
    answer: { status: 200, description: 'Packages, newest first.', schema: listOf(AssessmentPackage) },
    async handler({ tenant, query }) {
      const { status, type, remoteId } = query
      const page = readPage('assessment-packages', tenant, query)
      const rows = await store.listPackages(tenant, { page, status, type, remoteId })
      return presentPage('assessment-packages', tenant, rows, presentPackage)
    },
  })

  route({
    method: 'GET',
    path: '/assessment-packages/:id',
    name: 'readAssessmentPackage',
    tag,
    summary: 'Read a package',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The package.', schema: AssessmentPackage },
    handler: async ({ tenant, params }) => presentPackage(await store.findPackage(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/assessment-packages/:id',
    name: 'changeAssessmentPackage',
    tag,
    summary: 'Change a package',
    description: 'A merge patch (RFC 7396): lists are replaced whole. `remoteId` never changes.',
    scope: 'write',
    body: PackageChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The package as it is now.', schema: AssessmentPackage },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findPackage(tenant, { id: params.id! }),
        async (row) => {
          const { id, status: _, createdAt: __, updatedAt: ___, version, ...before } = presentPackage(row)
          const whole = checkWhole(mergePatch(before, body)) as Package
          await check(tenant, whole)
          return presentPackage(
            await store.changePackage(tenant, { id, version, set: columnsOf(whole), now: deps.now() }),
          )
        },
      ),
  })

  route({
    method: 'DELETE',
    path: '/assessment-packages/:id',
    name: 'retireAssessmentPackage',
    tag,
    summary: 'Retire a package',
    description: 'It is offered no more. Orders for it are still taken, and flagged `package_retired`.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: { status: 204, description: 'It is retired.' },
    handler: ({ tenant, params }) =>
      changeRecord(
        () => store.findPackage(tenant, { id: params.id! }),
        async ({ id, version, status }) => {
          if (status === 'retired') return
          await store.changePackage(tenant, { id, version, set: { status: 'retired' }, now: deps.now() })
        },
      ),
  })
}

function columnsOf(given: Package): PackageColumns {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  return {
    type: given.type,
    name: given.name,
    description: given.description,
    assessments: JSON.stringify(given.assessments),
    connection_ids: json(given.connectionIds),
    candidate_url_template: given.candidateUrlTemplate ?? null,
    visible_to: json(given.visibleTo),
  }
}
