import { ButtonLink, EmptyState, Page } from '@gangway/ui'

export function NotFoundPage() {
  return (
    <Page title="There is no such page">
      <EmptyState title="Nothing is shown at this address" actions={<ButtonLink to="/">Go to the start</ButtonLink>}>
        The address may have been cut off when it was copied. With Ctrl K any page is found by its name, and any record
        by its id.
      </EmptyState>
    </Page>
  )
}
