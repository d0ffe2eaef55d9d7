import { EmptyState, Page } from '@gangway/ui'
import type { ReactNode } from 'react'
import { Parts } from '../../components/parts.tsx'
import { useMay } from '../../session.tsx'

const parts = [
  { to: '/administration', label: 'Operators' },
  { to: '/administration/api-keys', label: 'API keys' },
  { to: '/administration/sessions', label: 'Sessions' },
  { to: '/administration/audit', label: 'Audit log' },
]

type AdministrationProps = { title: string; about: string; actions?: ReactNode; children: ReactNode }

/** The frame of these pages, for admins alone. */
export function AdministrationPage({ title, about, actions, children }: AdministrationProps) {
  const may = useMay()
  if (!may('admin')) {
    return (
      <Page title={title}>
        <EmptyState title="This is for admins">Ask one of them to do it, or to change your role.</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title} about={about} actions={actions}>
      <Parts label="Parts of the administration" parts={parts} />
      {children}
    </Page>
  )
}
