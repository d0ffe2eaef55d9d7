import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Problem } from '../../model/problems.ts'
import { presentTenant } from '../../store/records/tenant.ts'
import { NewTenant, Tenant } from '../schemas/tenant.ts'
import type { Resource } from './index.ts'

export const tenants: Resource = (route, deps) => {
  const { store } = deps
  const common = { tag: 'Administration', scope: 'admin', instanceAdmin: true } as const

  route({
    ...common,
    method: 'POST',
    path: '/tenants',
    name: 'createTenant',
    summary: 'Create a tenant',
    description: "One company's data, kept apart from every other's.",
    body: NewTenant,
    answer: { status: 201, description: 'The tenant.', schema: Tenant },
    async handler({ tenant, body, idempotency }) {
      const args = { id: deps.ids.newId('tenant'), name: body.name, now: deps.now() }
      return presentTenant(await store.createTenant(tenant, args, idempotency))
    },
  })

  route({
    ...common,
    method: 'GET',
    path: '/tenants',
    name: 'listTenants',
    summary: 'List tenants',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Tenants, newest first.', schema: listOf(Tenant) },
    async handler({ tenant, query }) {
      const rows = await store.listTenants(readPage('tenants', tenant, query))
      return presentPage('tenants', tenant, rows, presentTenant)
    },
  })

  route({
    ...common,
    method: 'GET',
    path: '/tenants/:id',
    name: 'readTenant',
    summary: 'Read a tenant',
    answer: { status: 200, description: 'The tenant.', schema: Tenant },
    async handler({ params }) {
      const found = await store.findTenant({ id: params.id! })
      if (!found) throw new Problem('not_found')
      return presentTenant(found)
    },
  })
}
