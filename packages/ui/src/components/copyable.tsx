import { Button, Code, CopyButton, Group } from '@mantine/core'
import { useState } from 'react'

type CopyableProps = {
  value: string
  /** How it is shown, where that is another way than it is copied. */
  text?: string
  secret?: boolean
  label?: string
}

/** A value to take elsewhere. `secret` is shown only on request. */
export function Copyable({ value, text = value, secret = false, label }: CopyableProps) {
  const [shown, setShown] = useState(!secret)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Code className="breakable" fz="sm">
        {shown ? text : '••••••••••••'}
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
