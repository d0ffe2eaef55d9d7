import { EmptyState, Page } from '@gangway/ui'
import type { RouteComponent } from '@tanstack/react-router'
import { type Scope, useMay } from '../session.tsx'

/** A page for those alone whose role has this scope; others, whom a link brought here, are told whom to ask. */
export function only(scope: Scope, Content: RouteComponent): RouteComponent {
  return function Only() {
    if (useMay()(scope)) return <Content />
    return (
      <Page title="Not with your role">
        <EmptyState title="Your role may look, not change">
          This page is for changing something. Ask an {scope === 'admin' ? 'admin' : 'operator or an admin'} to do it.
        </EmptyState>
      </Page>
    )
  }
}
