import { DataTable } from '@gangway/ui'
import { Badge, Group, List, Text } from '@mantine/core'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import type { Application } from './words.tsx'

type Qualification = NonNullable<Application['qualifications']>[number]
type Employment = NonNullable<Application['employment']>[number]
type Skill = NonNullable<Application['skills']>[number]

const countries = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' })

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code
}

/** Qualifications, and where the person may work. */
export function QualificationsSection({ application }: { application: Application }) {
  const { qualifications = [], workAuthorization = {} } = application
  const authorized = Object.entries(workAuthorization)
  if (qualifications.length === 0 && authorized.length === 0) return null
  return (
    <Section title="Qualifications">
      <Facts
        facts={authorized.map(([country, may]) => [`May work in ${countryName(country)}`, may ? 'Yes' : 'No'] as const)}
      />
      {qualifications.length > 0 && (
        <DataTable
          label="Qualifications"
          rows={qualifications.map((qualification, at) => ({ ...qualification, at }))}
          rowKey={({ at }) => at}
          columns={[
            { title: 'Question', cell: ({ question, name }) => question ?? name ?? '–' },
            { title: 'Answered yes', cell: answeredYes },
            { title: 'Option', cell: ({ option }) => option ?? '–' },
            { title: 'Required', cell: ({ required }) => (required === undefined ? '–' : required ? 'yes' : 'no') },
          ]}
        />
      )}
    </Section>
  )
}

const answeredYes = ({ passed }: Qualification) => (passed === undefined ? '–' : passed ? '✓ yes' : '✗ no')

/** Posts, in the order in which the platform gave them. */
export function EmploymentSection({ employment }: { employment: readonly Employment[] }) {
  return (
    <Section title="Employment">
      <List listStyleType="none" spacing="sm">
        {employment.map(({ employer, title, startedOn, endedOn, current }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be alike
          <List.Item key={at}>
            <Text fw={600} className="breakable">
              {title ?? 'A post without a title'}
            </Text>
            <Text size="sm" className="breakable">
              {employer}
            </Text>
            <Text size="sm" c="dimmed">
              {[startedOn && `from ${startedOn}`, endedOn && `until ${endedOn}`, current && 'still there']
                .filter(Boolean)
                .join(', ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

export function SkillsSection({ skills }: { skills: readonly Skill[] }) {
  return (
    <Section title="Skills">
      <Group gap="xs">
        {skills.map(({ name, experience }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be alike
          <Badge key={at} variant="default" tt="none" size="lg" fw={500} className="skill">
            {name}
            {experience !== undefined && <Text span c="dimmed" size="sm">{` ${experience}`}</Text>}
          </Badge>
        ))}
      </Group>
      {skills.some(({ experience }) => experience !== undefined) && (
        <Text size="sm" c="dimmed" mt="xs">
          The number is the experience that the résumé's parser made out.
        </Text>
      )}
    </Section>
  )
}
