import type { CandidateDetails } from '@gangway/wire/smartrecruiters'
import { Anchor, Card, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CandidateProfile } from '../api-types.ts'
import { isWebAddress } from './result-parts.tsx'

type Details = { details: CandidateDetails }

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  )
}

const Nothing = ({ children }: { children: string }) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
)

export function Contact({ details: { email, phoneNumber, location, web, tags } }: Details) {
  const place = [location?.city, location?.region, location?.country].filter(Boolean).join(', ')
  return (
    <Section title="Contact">
      <Stack gap={4} className="breakable">
        {email && <Anchor href={`mailto:${encodeURIComponent(email)}`}>{email}</Anchor>}
        {phoneNumber && <Anchor href={`tel:${encodeURIComponent(phoneNumber)}`}>{phoneNumber}</Anchor>}
        {place && <Text>{place}</Text>}
        {Object.entries(web ?? {}).map(([name, value]) =>
          value && /^https?:/i.test(value) && isWebAddress(value) ? (
            <Anchor key={name} href={value} target="_blank" rel="noopener noreferrer">
              {name}
            </Anchor>
          ) : (
            value && (
              <Text key={name} size="sm">
                {name}: {value}
              </Text>
            )
          ),
        )}
        {tags && tags.length > 0 && (
          <Text size="sm" c="dimmed">
            {tags.join(', ')}
          </Text>
        )}
      </Stack>
    </Section>
  )
}

export function Experience({ details: { experience = [] } }: Details) {
  return (
    <Section title="Experience">
      {experience.length === 0 && <Nothing>None told.</Nothing>}
      <Stack gap="sm">
        {experience.map(({ title, company, location, description, ...when }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these have no identity
          <div key={i}>
            <Text fw={600}>{title || company}</Text>
            <Text size="sm">{[title && company, location].filter(Boolean).join(', ')}</Text>
            <Period {...when} />
            {description && <Text size="sm">{description}</Text>}
          </div>
        ))}
      </Stack>
    </Section>
  )
}

export function Education({ details: { education = [] } }: Details) {
  return (
    <Section title="Education">
      {education.length === 0 && <Nothing>None told.</Nothing>}
      <Stack gap="sm">
        {education.map(({ institution, degree, major, location, description, ...when }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these have no identity
          <div key={i}>
            <Text fw={600}>{institution}</Text>
            <Text size="sm">{[degree, major, location].filter(Boolean).join(', ')}</Text>
            <Period {...when} />
            {description && <Text size="sm">{description}</Text>}
          </div>
        ))}
      </Stack>
    </Section>
  )
}

function Period({ startDate, endDate, current }: { startDate?: string; endDate?: string; current?: boolean }) {
  const end = current ? 'today' : endDate
  if (!startDate && !end) return null
  return (
    <Text size="sm" c="dimmed">
      {[startDate, end].filter(Boolean).join(' to ')}
    </Text>
  )
}

export function Resume({ resume }: Pick<CandidateProfile, 'resume'>) {
  return (
    <Section title="Résumé">
      {resume === null ? (
        <Nothing>None came with the application.</Nothing>
      ) : (
        <details>
          <summary>{resume.filename}</summary>
          <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap' }} className="breakable">
            {resume.text}
          </Text>
        </details>
      )}
    </Section>
  )
}
