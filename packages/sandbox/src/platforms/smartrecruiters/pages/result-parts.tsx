import { Anchor, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import type { ShownAttachment, ShownResult } from '../api-types.ts'

/** Percentage and `28/80`; a bare dash while there is none. */
export function ScoreText({ score }: Pick<ShownResult, 'score'>) {
  if (!score) return <>–</>
  return (
    <Group gap={6} wrap="nowrap" component="span" style={{ whiteSpace: 'nowrap' }}>
      {score.percentage !== null && (
        <Text span inherit fw={650}>
          {score.percentage} %
        </Text>
      )}
      <Text span inherit c="dimmed">
        {score.text}
      </Text>
    </Group>
  )
}

/** Score and label side by side, below them what the partner says in sentences. */
export function ResultCell({ score, scoreLabel, summary }: Pick<ShownResult, 'score' | 'scoreLabel' | 'summary'>) {
  if (!score && !scoreLabel && !summary) return <>–</>
  return (
    <Stack gap={2}>
      {(score || scoreLabel) && (
        <Group gap="sm" component="span">
          {score && <ScoreText score={score} />}
          {scoreLabel && (
            <Text span inherit fw={600}>
              {scoreLabel}
            </Text>
          )}
        </Group>
      )}
      {summary && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {summary}
        </Text>
      )}
    </Stack>
  )
}

const kinds = { PDF_URL: 'Report (PDF)', VIDEO_URL: 'Video', OTHER_URL: 'Report' } as const

/** Each report behind a paper clip; the addresses come from outside, so only web addresses are linked. */
export function Attachments({
  attachments,
  unlisted = [],
}: {
  attachments: readonly ShownAttachment[]
  unlisted?: readonly { url: string; filename: string }[]
}) {
  const shown = [
    ...attachments.map(({ url, type, filename }) => ({ url, label: filename ?? kinds[type] })),
    ...unlisted.map(({ url, filename }) => ({ url, label: filename })),
  ]
  if (shown.length === 0) return <>–</>
  return (
    <Stack gap={4} miw="7rem">
      {shown.map(({ url, label }) =>
        isWebAddress(url) ? (
          <Anchor key={url} href={url} target="_blank" rel="noopener noreferrer">
            <PaperClip />
            &nbsp;{label}
            <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
          </Anchor>
        ) : (
          <Text key={url} size="sm">
            {label}: {url} (no web address)
          </Text>
        ),
      )}
    </Stack>
  )
}

/** Whether something from outside can stand behind a link. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url, window.location.origin) && /^https?:$/.test(new URL(url, window.location.origin).protocol)
}

function PaperClip() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="m20 11-8.6 8.6a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.2 17a1.7 1.7 0 0 1-2.3-2.3L14.5 7" />
    </svg>
  )
}
