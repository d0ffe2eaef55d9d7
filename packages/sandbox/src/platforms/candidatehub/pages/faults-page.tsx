import { Page } from '@gangway/ui'
import { Group } from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import { FaultDial } from '../../../pages/components/fault-dial.tsx'

export function FaultsPage() {
  return (
    <Page
      title="Fault dial"
      about="What goes wrong on purpose, from the next request on. All of it can be set by API too: PATCH /api/candidatehub/faults."
    >
      <Group mb="md">
        <Convention item="12">
          None of these is CandidateHub's announced behaviour. They are what a receiver should be ready for, since
          retries, timeouts and the processing report are not documented.
        </Convention>
      </Group>
      <FaultDial platform="candidatehub" />
    </Page>
  )
}
