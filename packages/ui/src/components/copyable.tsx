import { Button, Code, CopyButton, Group } from '@mantine/core'
import { useState } from 'react'

/** A value to take elsewhere. `secret` is shown only on request. */
export function Copyable({ value, secret = false, label }: { value: string; secret?: boolean; label?: string }) {
  const [shown, setShown] = useState(!secret)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Code className="breakable" fz="sm">
        {shown ? value : '••••••••••••'}
      </Code>
      {secret && (
        <Button
          size="compact-xs"
          variant="default"
          miw="max-content"
          onClick={() => setShown(!shown)}
          aria-label={`${shown ? 'Hide' : 'Show'} ${label ?? 'value'}`}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      )}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="default"
            miw="max-content"
            onClick={copy}
            aria-label={`Copy ${label ?? value}`}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
