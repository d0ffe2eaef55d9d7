import { Page } from '@gangway/ui'
import type { ReactNode } from 'react'
import { Parts } from '../../components/parts.tsx'
import { type Scope, useMay } from '../../session.tsx'

const parts: readonly { to: string; label: string; scope?: Scope }[] = [
  { to: '/webhooks', label: 'Endpoints' },
  { to: '/webhooks/deliveries', label: 'Deliveries' },
  { to: '/webhooks/dead-letters', label: 'Dead letters' },
  { to: '/webhooks/events', label: 'Events' },
  { to: '/webhooks/platform-calls', label: 'Calls to platforms' },
  { to: '/webhooks/replay', label: 'Replay', scope: 'write' },
  { to: '/webhooks/verify', label: 'Verify a request', scope: 'read' },
]

type FrameProps = { title: string; about: ReactNode; actions?: ReactNode; children: ReactNode }

/** A main page of this area, with the way to the others. */
export function WebhooksFrame({ title, about, actions, children }: FrameProps) {
  const may = useMay()
  return (
    <Page title={title} about={about} actions={actions}>
      <Parts label="Webhooks" parts={parts.filter(({ scope }) => !scope || may(scope))} />
      {children}
    </Page>
  )
}
