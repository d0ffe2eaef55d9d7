import { bytesText, HeaderTable, WireText } from '@gangway/ui'
import { Stack, Text, Title } from '@mantine/core'

type Request = {
  method: string
  url: string
  headers: readonly (readonly [name: string, value: string])[]
  body: string
  /** Bytes of the whole body, where what is shown may not be all of it. */
  size?: number
}

/** A request as it went out, its secrets masked. */
export function RequestSent({ request, label }: { request: Request; label: string }) {
  const { method, url, headers, body, size } = request
  return (
    <Stack gap="xs" style={{ minWidth: 0 }}>
      <Title order={4} size="h6" className="breakable">
        Request: {method} {url}
      </Title>
      <HeaderTable headers={headers} label={`Headers of the request${label && `, ${label}`}`} />
      {body ? (
        <WireText text={body} />
      ) : (
        <Text size="sm" c="dimmed">
          No body.
        </Text>
      )}
      {size !== undefined && size !== shownBytes(body) && (
        <Text size="xs" c="dimmed">
          As it was sent, the body had {bytesText(size)}. Secrets, files and what lies beyond 16 KiB are not kept.
        </Text>
      )}
    </Stack>
  )
}

const shownBytes = (text: string) => new TextEncoder().encode(text).length
