import { EmptyState, Page } from '@gangway/ui'
import { Anchor, Group } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
  const { pathname } = useLocation()
  if (!may('admin')) {
    return (
      <Page title={title}>
        <EmptyState title="This is for admins">Ask one of them to do it, or to change your role.</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title} about={about} actions={actions}>
      <Group component="nav" aria-label="Parts of the administration" mb="lg" gap="lg">
        {parts.map(({ to, label }) => (
          <Anchor
            key={to}
            component={Link}
            to={to}
            {...(pathname === to ? { 'aria-current': 'page' as const, fw: 650, underline: 'always' as const } : {})}
          >
            {label}
          </Anchor>
        ))}
      </Group>
      {children}
    </Page>
  )
}
