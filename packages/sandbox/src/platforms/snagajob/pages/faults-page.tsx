import { FaultDial } from '../../../pages/components/fault-dial.tsx'
import { Page } from '../../../pages/components/page.tsx'

export function FaultsPage() {
  return (
    <Page
      title="Fault dial"
      about="What goes wrong on purpose, from the next request on. All of it can be set by API too: PATCH /api/snagajob/faults."
    >
      <FaultDial platform="snagajob" />
    </Page>
  )
}
