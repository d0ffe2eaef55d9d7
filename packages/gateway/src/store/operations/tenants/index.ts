export { createTenant } from './create-tenant.ts'
export { ensureFirstTenant } from './ensure-first-tenant.ts'
export { findTenant } from './find-tenant.ts'
export { listTenants } from './list-tenants.ts'
