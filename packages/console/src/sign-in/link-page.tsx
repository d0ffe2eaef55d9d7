import { ButtonLink, EmptyState, Page } from '@gangway/ui'
import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import { linkToken } from './new-password-form.tsx'

/** Around the form that a link leads to; says so where the link is not whole. */
export function LinkPage({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <Box maw={480} mx="auto" p="md" pt="10vh" component="main">
      <Page title={title} about={about}>
        {linkToken() ? (
          children
        ) : (
          <EmptyState title="The link is not whole" actions={<ButtonLink to="/">To sign-in</ButtonLink>}>
            Its part behind the # is missing. Copy the link once more, to its end.
          </EmptyState>
        )}
      </Page>
    </Box>
  )
}
