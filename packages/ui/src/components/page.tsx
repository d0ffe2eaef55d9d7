import { Anchor, Box, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

/** What the title of every page ends with, in the browser's tab. */
export const ProductName = createContext('Gangway')

type PageProps = {
  title: string
  /** What this page is for, in a sentence or two. */
  about?: ReactNode
  /** Where one comes from, for pages below another. */
  back?: { to: string; label: string }
  /** Buttons beside the title. */
  actions?: ReactNode
  children?: ReactNode
}

/** The frame of every page. The title takes the focus, so that a screen reader says where one has arrived. */
export function Page({ title, about, back, actions, children }: PageProps) {
  const product = useContext(ProductName)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Box maw={1180} mx="auto">
      {back && (
        <Anchor component={Link} to={back.to} size="sm">
          ← {back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" mb={about ? 'xs' : 'md'} gap="sm">
        <Title order={1} ref={heading} tabIndex={-1} className="breakable" style={{ flex: '1 1 16rem' }}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {about && (
        <Text c="dimmed" mb="lg" maw="70ch">
          {about}
        </Text>
      )}
      {children}
    </Box>
  )
}
