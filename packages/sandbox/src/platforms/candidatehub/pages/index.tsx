import type { PlatformPages } from '../../../pages/platform-pages.tsx'
import { ClientPage } from './client-page.tsx'
import { ClientsPage } from './clients-page.tsx'
import { ComposeLikePage, ComposePage } from './compose-page.tsx'
import { ConformancePage } from './conformance-page.tsx'
import { FaultsPage } from './faults-page.tsx'
import { NewPrepopulationPage } from './new-prepopulation-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PrepopulationPage } from './prepopulation-page.tsx'
import { PrepopulationsPage } from './prepopulations-page.tsx'
import { RunPage } from './run-page.tsx'
import { SentInDetailPage } from './sent-in-detail-page.tsx'
import { SentInPage } from './sent-in-page.tsx'
import { TransactionPage } from './transaction-page.tsx'
import { TransactionsPage } from './transactions-page.tsx'

export const pages: PlatformPages = {
  id: 'candidatehub',
  name: 'CandidateHub',
  summary:
    'Compose candidates and deliver them signed, see processing reports arrive, and try any receiver with the conformance kit.',
  navigation: [
    { label: 'Overview', to: '/candidatehub' },
    { label: 'Compose a candidate', to: '/candidatehub/compose' },
    { label: 'Transactions', to: '/candidatehub/transactions' },
    { label: 'Clients and sources', to: '/candidatehub/clients' },
    { label: 'Candidates sent in', to: '/candidatehub/sent-in' },
    { label: 'Prepopulations', to: '/candidatehub/prepopulations' },
    { label: 'Conformance kit', to: '/candidatehub/conformance' },
    { label: 'Fault dial', to: '/candidatehub/faults' },
  ],
  routes: {
    '/candidatehub': OverviewPage,
    '/candidatehub/compose': ComposePage,
    '/candidatehub/transactions': TransactionsPage,
    '/candidatehub/transactions/$transactionId': TransactionPage,
    '/candidatehub/transactions/$transactionId/compose': ComposeLikePage,
    '/candidatehub/clients': ClientsPage,
    '/candidatehub/clients/$clientId': ClientPage,
    '/candidatehub/clients/$clientId/compose': ComposePage,
    '/candidatehub/sent-in': SentInPage,
    '/candidatehub/sent-in/$sendInId': SentInDetailPage,
    '/candidatehub/prepopulations': PrepopulationsPage,
    '/candidatehub/prepopulations/new': NewPrepopulationPage,
    '/candidatehub/prepopulations/$prepopulationId': PrepopulationPage,
    '/candidatehub/conformance': ConformancePage,
    '/candidatehub/conformance/$runId': RunPage,
    '/candidatehub/faults': FaultsPage,
  },
}
