import { Page, Wait } from '@gangway/ui'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi } from './api.tsx'
import type { ExchangeDetail } from './components/exchange-types.tsx'
import { ExchangeView } from './components/exchange-view.tsx'

export function ExchangePage() {
  const { exchangeId } = useParams({ strict: false })
  const exchange = useQuery(fromApi<ExchangeDetail>(`/api/sandbox/exchanges/${exchangeId}`))
  return (
    <Page title={`Exchange ${exchangeId}`} back={{ to: '/traffic', label: 'Traffic' }}>
      <Wait query={exchange}>{(detail) => <ExchangeView exchange={detail} />}</Wait>
    </Page>
  )
}
