import { Button, type ButtonProps, Text } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useSession } from '../session.tsx'

/** Who is signed in. */
export function AccountButton(props: ButtonProps & ComponentProps<'button'>) {
  const { operator } = useSession()
  const name = operator.name ?? operator.email
  return (
    <Button variant="default" aria-label={`Account of ${name}`} px="sm" maw="12rem" {...props}>
      <Text span truncate size="sm" visibleFrom="sm">
        {name}
      </Text>
      <Text span size="sm" hiddenFrom="sm" aria-hidden>
        {name.slice(0, 1).toUpperCase()}
      </Text>
    </Button>
  )
}
