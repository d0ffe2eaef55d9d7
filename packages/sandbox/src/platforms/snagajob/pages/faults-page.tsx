import { Page } from '@gangway/ui'
import { Group } from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import { FaultDial } from '../../../pages/components/fault-dial.tsx'

export function FaultsPage() {
  return (
    <Page
      title="Fault dial"
      about="What goes wrong on purpose, from the next request on. All of it can be set by API too: PATCH /api/snagajob/faults."
    >
      <Group mb="md">
        <Convention item="N7">
          None of these is Snagajob's announced behaviour. They are what a partner should be ready for, since little of
          it is documented.
        </Convention>
      </Group>
      <FaultDial platform="snagajob" />
    </Page>
  )
}
