import { Page } from '@gangway/ui'
import { Group } from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import { FaultDial } from '../../../pages/components/fault-dial.tsx'

export function FaultsPage() {
  return (
    <Page
      title="Fault dial"
      about="What goes wrong on purpose, from the next request on. All of it can be set by API too: PATCH /api/smartrecruiters/faults."
    >
      <Group mb="md">
        <Convention>
          None of these is SmartRecruiters' announced behaviour. They are what a partner should be ready for, since its
          documentation says little of failures.
        </Convention>
      </Group>
      <FaultDial platform="smartrecruiters" />
    </Page>
  )
}
