import { List, Text, Timeline } from '@mantine/core'
import type { DispositionRow } from '../api-types.ts'

/** A candidate's statuses in the order of their times, each with what is odd about its row. */
export function DispositionTimeline({ rows }: { rows: readonly DispositionRow[] }) {
  return (
    <Timeline active={rows.length - 1} bulletSize={14} lineWidth={2}>
      {rows.map(({ id, status, timestamp, faults, line, uploadId }) => (
        <Timeline.Item key={id} title={status || 'without a status'}>
          <Text size="sm" c="dimmed">
            {timestamp} · upload {uploadId}, line {line}
          </Text>
          {faults.length > 0 && (
            <List size="sm">
              {faults.map((fault) => (
                <List.Item key={fault}>{fault}</List.Item>
              ))}
            </List>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
