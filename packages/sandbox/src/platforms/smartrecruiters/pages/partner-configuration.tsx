import { Copyable, DataTable, Time } from '@gangway/ui'
import type { PartnerConfiguration } from '@gangway/wire/smartrecruiters'
import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import type { Partner } from '../api-types.ts'
import { assessmentTypeLabel } from './badges.tsx'
import { ConfigurationHistory } from './configuration-history.tsx'

/** The addresses as the configuration names them, and what each is for. */
const urls = [
  { name: 'consentUrl', what: "Opened for the customer's administrator", required: true },
  { name: 'oauthTokenUrl', what: 'Tokens for calls to the partner', required: true },
  { name: 'assessmentPackageListUrl', what: 'List of packages', required: true },
  { name: 'singleAssessmentPackageUrl', what: 'One package', required: true },
  { name: 'packageOrderUrl', what: 'Orders by hand and by the hiring process', required: false },
  { name: 'inlineAssessmentPackageOrderUrl', what: 'Orders while a candidate applies', required: false },
  { name: 'integrationDisableUrl', what: 'Told when a customer disables', required: false },
] as const satisfies readonly { name: keyof PartnerConfiguration; what: string; required: boolean }[]

/** What the partner stored of itself with its master credential (contract 1.2, step 3). */
export function Configuration({ partner }: { partner: Partner }) {
  const { configuration, configuredAt } = partner
  return (
    <Card withBorder component="section" aria-label="Configuration">
      <Title order={2} size="h4" mb="xs">
        Configuration
      </Title>
      {configuration ? (
        <Stack gap="md">
          <Text c="dimmed">
            As the partner put it{' '}
            {configuredAt !== null && (
              <>
                (<Time at={configuredAt} />)
              </>
            )}
            .
          </Text>
          <DataTable
            label="Addresses"
            rows={urls}
            rowKey={({ name }) => name}
            columns={[
              {
                title: 'Member',
                cell: ({ name, what }) => (
                  <>
                    <Text size="sm" fw={500}>
                      {name}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {what}
                    </Text>
                  </>
                ),
              },
              {
                title: 'Address',
                cell: ({ name }) =>
                  configuration[name] ? <Copyable value={configuration[name]} label={name} /> : <Absent name={name} />,
              },
            ]}
          />
          <div>
            <Text size="sm" fw={500}>
              Consent page
            </Text>
            <Text>
              {configuration.consentDisplayMode === 'POPUP' ? 'In a pop-up (POPUP)' : 'On the whole page (REDIRECT)'}
            </Text>
          </div>
          <div>
            <Text size="sm" fw={500} mb={4}>
              Types of assessment
            </Text>
            <Group gap={6}>
              {configuration.supportedAssessmentTypes.map((type) => (
                <Badge key={type} variant="light" color="gray" tt="none">
                  {assessmentTypeLabel(type)}
                </Badge>
              ))}
            </Group>
          </div>
          <div>
            <Text size="sm" fw={500} mb={4}>
              Custom fields
            </Text>
            {configuration.fields?.length ? (
              <DataTable
                label="Custom fields"
                rows={configuration.fields}
                rowKey={({ id }) => id}
                columns={[
                  { title: 'Id', cell: ({ id }) => id },
                  { title: 'Name', cell: ({ name }) => name },
                  { title: 'Description', cell: ({ description }) => description },
                ]}
              />
            ) : (
              <Text c="dimmed">None.</Text>
            )}
          </div>
          <ConfigurationHistory partnerId={partner.id} />
        </Stack>
      ) : (
        <Stack gap="md">
          <Text>
            Nothing stored yet. With a token of the master credential, the partner calls{' '}
            <code className="breakable">PUT /assessment-api/v202010/partner/configuration</code>. Customers can connect
            after that.
          </Text>
          <ConfigurationHistory partnerId={partner.id} />
        </Stack>
      )}
    </Card>
  )
}

function Absent({ name }: { name: (typeof urls)[number]['name'] }) {
  const why = {
    inlineAssessmentPackageOrderUrl: 'None: no inline assessments',
    integrationDisableUrl: 'None: it is not told',
    packageOrderUrl: 'None: nothing can be ordered by hand',
  }
  return <Text c="dimmed">{name in why ? why[name as keyof typeof why] : 'None'}</Text>
}
