import { ButtonLink, Page, PageLink, Wait } from '@gangway/ui'
import { Alert, Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { App } from '../api-types.ts'
import { AppStatusBadge, assessmentTypeLabel } from './badges.tsx'
import { Connection } from './connection.tsx'
import { FieldMapping } from './field-mapping.tsx'
import { Logo } from './logo.tsx'
import { useApp } from './queries.tsx'
import { ScopeTable } from './scope-table.tsx'

/** An integration's own page (contract 6.1 and 6.10): what it is, what it may read, connecting and disabling. */
export function AppPage() {
  const { partnerId } = useParams({ strict: false }) as { partnerId: string }
  const app = useApp(partnerId)
  return (
    <Page
      title={app.data?.name ?? 'Integration'}
      back={{ to: '/smartrecruiters/apps', label: 'Apps & Integrations' }}
      actions={app.data && <AppStatusBadge status={app.data.status} />}
    >
      <Wait query={app}>
        {(data) => (
          <Stack gap="lg">
            <About app={data} />
            <Connection app={data} />
            <WhatNext app={data} />
            <DataUse app={data} />
            {data.fields.length > 0 && <FieldMapping key={JSON.stringify(data.fieldMapping)} app={data} />}
          </Stack>
        )}
      </Wait>
    </Page>
  )
}

function About({ app }: { app: App }) {
  const { name, logo, shortDescription, fullDescription, supportedAssessmentTypes } = app
  return (
    <Card withBorder component="section" aria-label="About">
      <Group align="flex-start" wrap="nowrap">
        <Logo logo={logo} name={name} size={64} />
        <Stack gap="xs" style={{ minWidth: 0 }}>
          <Text fw={600} size="lg" className="breakable">
            {shortDescription || 'No short description.'}
          </Text>
          <Text className="breakable" style={{ whiteSpace: 'pre-line' }} c={fullDescription ? undefined : 'dimmed'}>
            {fullDescription || 'No full description.'}
          </Text>
          {supportedAssessmentTypes.length > 0 && (
            <Group gap={6}>
              {supportedAssessmentTypes.map((type) => (
                <Badge key={type} variant="light" color="gray" tt="none">
                  {assessmentTypeLabel(type)}
                </Badge>
              ))}
            </Group>
          )}
        </Stack>
      </Group>
    </Card>
  )
}

/** Once connected: where its packages are used. Before that: why one cannot connect. */
function WhatNext({ app }: { app: App }) {
  if (app.status === 'unavailable') {
    return (
      <Alert color="gray" title="Cannot be connected yet">
        The partner has no master credential, or has not stored its addresses.{' '}
        <PageLink to={`/smartrecruiters/partners/${app.partnerId}`}>See it at partner operations</PageLink>
      </Alert>
    )
  }
  if (app.status !== 'active') return null
  return (
    <Card withBorder component="section" aria-label="Next">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h4">
          Next
        </Title>
        <Text>
          Let a step of the hiring process order packages by itself
          {app.inline && ', or give the application a package that is taken while applying'}. Or order by hand on a
          candidate’s profile.
        </Text>
        <Group gap="sm">
          <ButtonLink to="/smartrecruiters/hiring-process">Hiring process</ButtonLink>
          <ButtonLink to="/smartrecruiters/applicants" variant="default">
            Applicants
          </ButtonLink>
        </Group>
      </Stack>
    </Card>
  )
}

function DataUse({ app }: { app: App }) {
  return (
    <Card withBorder component="section" aria-label="Data access">
      <Title order={2} size="h4" mb="xs">
        Data access
      </Title>
      <ScopeTable app={app} />
    </Card>
  )
}
