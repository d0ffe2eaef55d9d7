import * as accessTokens from './access-tokens/index.ts'
import * as accounts from './accounts/index.ts'
import * as answers from './answers/index.ts'
import * as apiKeys from './api-keys/index.ts'
import * as applications from './applications/index.ts'
import * as assessmentOrders from './assessment-orders/index.ts'
import * as assessmentPackages from './assessment-packages/index.ts'
import * as attachments from './attachments/index.ts'
import * as auditEntries from './audit-entries/index.ts'
import * as blobs from './blobs/index.ts'
import * as callouts from './callouts/index.ts'
import * as campaigns from './campaigns/index.ts'
import * as candidates from './candidates/index.ts'
import * as clicks from './clicks/index.ts'
import * as connections from './connections/index.ts'
import * as consents from './consents/index.ts'
import * as deliveries from './deliveries/index.ts'
import * as dispositions from './dispositions/index.ts'
import * as documents from './documents/index.ts'
import * as endpoints from './endpoints/index.ts'
import * as erasures from './erasures/index.ts'
import * as events from './events/index.ts'
import * as exports from './exports/index.ts'
import * as instance from './instance/index.ts'
import * as jobs from './jobs/index.ts'
import * as maintenance from './maintenance/index.ts'
import * as messages from './messages/index.ts'
import * as operators from './operators/index.ts'
import * as orderDetails from './order-details/index.ts'
import * as orderResults from './order-results/index.ts'
import * as outbox from './outbox/index.ts'
import * as partnerConfigurations from './partner-configurations/index.ts'
import * as projections from './projections/index.ts'
import * as registrations from './registrations/index.ts'
import * as reports from './reports/index.ts'
import * as sealed from './sealed/index.ts'
import * as sessions from './sessions/index.ts'
import * as stats from './stats/index.ts'
import * as tenants from './tenants/index.ts'
import * as uploads from './uploads/index.ts'

/** Every operation of the store, by name. One file each; a folder per subject. */
export const operations = {
  ...accessTokens,
  ...answers,
  ...apiKeys,
  ...applications,
  ...candidates,
  ...documents,
  ...assessmentOrders,
  ...assessmentPackages,
  ...orderResults,
  ...orderDetails,
  ...attachments,
  ...blobs,
  ...instance,
  ...sealed,
  ...tenants,
  ...registrations,
  ...connections,
  ...accounts,
  ...sessions,
  ...operators,
  ...auditEntries,
  ...consents,
  ...jobs,
  ...maintenance,
  ...messages,
  ...projections,
  ...events,
  ...endpoints,
  ...erasures,
  ...exports,
  ...deliveries,
  ...outbox,
  ...uploads,
  ...dispositions,
  ...clicks,
  ...campaigns,
  ...callouts,
  ...partnerConfigurations,
  ...reports,
  ...stats,
}
