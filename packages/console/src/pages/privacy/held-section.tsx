import { List, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { RecordLink } from '../../components/record-link.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, platformName } from '../../components/words.tsx'
import type { PersonExport } from './export.tsx'

type Line = { key: string; what: ReactNode }
type Kind = { title: string; says: string; count: number; lines: Line[] }

/** More of a kind are only counted: the export has them all. */
const linesAtMost = 200

/** Each kind of record that is held of a person: how many, and where each of them is seen. */
export function HeldSection({ held }: { held: PersonExport }) {
  const kinds = kindsOf(held)
  const empty = kinds.filter(({ count }) => count === 0)
  return (
    <Section title="What is held">
      <Stack gap="sm">
        {kinds
          .filter(({ count }) => count > 0)
          .map(({ title, says, count, lines }) => (
            <details key={title} className="held">
              <summary>
                <Text span fw={600}>
                  {title}: {count}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  {says}
                </Text>
              </summary>
              {lines.length > 0 && (
                <List size="sm" mt="xs" listStyleType="none" withPadding>
                  {lines.slice(0, linesAtMost).map(({ key, what }) => (
                    <List.Item key={key} className="breakable">
                      {what}
                    </List.Item>
                  ))}
                </List>
              )}
            </details>
          ))}
        {empty.length > 0 && (
          <Text size="sm" c="dimmed">
            None: {empty.map(({ title }) => title.toLowerCase()).join(', ')}.
          </Text>
        )}
      </Stack>
    </Section>
  )
}

function kindsOf(held: PersonExport): Kind[] {
  const { candidate, mergedCandidates, applications, documents, orders, attachments, messages, events } = held
  const deliveries = events.flatMap((event) => (Array.isArray(event.deliveries) ? event.deliveries : []) as unknown[])
  const kind = (title: string, says: string, records: readonly unknown[], lines: Line[] = links(records)): Kind => ({
    title,
    says,
    count: records.length,
    lines,
  })
  return [
    kind('Candidates', 'with those that were merged into it', [candidate, ...mergedCandidates]),
    kind(
      'Applications',
      'with answers, history and what the platform handed on',
      applications,
      applications.map(({ id, platform, remoteJobId }) => ({
        key: id,
        what: (
          <RecordLink id={id}>
            {platformName(platform)}, {remoteJobId ?? 'without a job'}
          </RecordLink>
        ),
      })),
    ),
    kind(
      'Documents',
      'files that came along, seen beside the application',
      documents,
      documents.map((document, at) => ({
        key: memberOf(document, 'id') ?? String(at),
        what: (
          <RecordLink id={memberOf(document, 'applicationId') ?? ''}>
            {memberOf(document, 'filename') ?? inWords(memberOf(document, 'kind') ?? 'document')}
          </RecordLink>
        ),
      })),
    ),
    kind('Assessment orders', 'with results and what the platform said', orders),
    kind('Files of results', 'attached by your system', attachments, []),
    kind('Messages', 'as they came in, byte for byte', messages),
    kind('Events', 'what your system was told of', events, []),
    kind('Deliveries', 'each try to tell it', deliveries),
    kind('Calls to platforms', 'reports, results and files', held.platformCalls),
    kind('Dispositions', 'statuses that Snagajob is told', held.dispositions, []),
    kind('Clicks', 'of the devices that they applied with', held.clicks, []),
  ]
}

function links(records: readonly unknown[]): Line[] {
  return records.flatMap((record) => {
    const id = memberOf(record, 'id')
    return id === undefined ? [] : [{ key: id, what: <RecordLink id={id} /> }]
  })
}

function memberOf(record: unknown, name: string): string | undefined {
  const value = (record as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : undefined
}
