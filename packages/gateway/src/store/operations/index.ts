import * as assessmentPackages from './assessment-packages/index.ts'
import * as blobs from './blobs/index.ts'
import * as connections from './connections/index.ts'
import * as instance from './instance/index.ts'
import * as messages from './messages/index.ts'
import * as projections from './projections/index.ts'
import * as registrations from './registrations/index.ts'
import * as tenants from './tenants/index.ts'

/** Every operation of the store, by name. One file each; a folder per subject. */
export const operations = {
  ...assessmentPackages,
  ...blobs,
  ...instance,
  ...tenants,
  ...registrations,
  ...connections,
  ...messages,
  ...projections,
}
