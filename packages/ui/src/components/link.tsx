import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Target = {
  /** A path of a page, its parameters filled in. */
  to: string
  children: ReactNode
}

/** A link to another page. */
export function PageLink({ to, children, ...rest }: Target & AnchorProps) {
  return (
    <Anchor component={Link} to={to} {...rest}>
      {children}
    </Anchor>
  )
}

/** A link to another page that looks like a button. */
export function ButtonLink({ to, children, ...rest }: Target & ButtonProps) {
  return (
    <Button component={Link} to={to} {...rest}>
      {children}
    </Button>
  )
}
