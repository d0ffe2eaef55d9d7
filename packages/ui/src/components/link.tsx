import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Target = {
  /** A path of a page, its parameters filled in; search parameters may follow. */
  to: string
  children: ReactNode
}

/** The path, and what stands behind its question mark. */
function parts(to: string): { to: string; search?: never } {
  const at = to.indexOf('?')
  if (at < 0) return { to }
  // Each application has parameters of its own, which are not known here.
  return { to: to.slice(0, at), search: Object.fromEntries(new URLSearchParams(to.slice(at))) as never }
}

/** A link to another page. */
export function PageLink({ to, children, ...rest }: Target & AnchorProps) {
  return (
    <Anchor component={Link} {...parts(to)} {...rest}>
      {children}
    </Anchor>
  )
}

/** A link to another page that looks like a button. */
export function ButtonLink({ to, children, ...rest }: Target & ButtonProps) {
  return (
    <Button component={Link} {...parts(to)} {...rest}>
      {children}
    </Button>
  )
}
