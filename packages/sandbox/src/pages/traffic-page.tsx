import { Page, Wait } from '@gangway/ui'
import { Group, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fromApi } from './api.tsx'
import { ExchangeTable } from './components/exchange-table.tsx'
import type { ExchangeSummary } from './components/exchange-types.tsx'
import { allPlatformPages } from './platform-pages.tsx'

export function TrafficPage() {
  const [platform, setPlatform] = useState('')
  const [direction, setDirection] = useState('')
  const query = new URLSearchParams({ ...(platform && { platform }), ...(direction && { direction }), limit: '100' })
  const exchanges = useQuery(fromApi<{ data: ExchangeSummary[] }>(`/api/sandbox/exchanges?${query}`, { live: true }))
  return (
    <Page title="Traffic" about="Every request that the platforms received or sent, with its bytes. Newest first.">
      <Group mb="md">
        <SegmentedControl
          aria-label="Platform"
          value={platform}
          onChange={setPlatform}
          data={[{ value: '', label: 'All' }, ...allPlatformPages.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SegmentedControl
          aria-label="Direction"
          value={direction}
          onChange={setDirection}
          data={[
            { value: '', label: 'Both ways' },
            { value: 'in', label: 'Received' },
            { value: 'out', label: 'Sent' },
          ]}
        />
      </Group>
      <Wait query={exchanges}>{({ data }) => <ExchangeTable exchanges={data} />}</Wait>
    </Page>
  )
}
