import { Outline, Wait } from '@gangway/ui'
import { Box } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { SessionProvider, useCurrentSession } from '../session.tsx'
import { Shell } from './shell.tsx'

const SignInPage = lazy(() => import('../sign-in/sign-in-page.tsx').then((file) => ({ default: file.SignInPage })))

/**
 * Who is signed in sees the page; who is not signs in at its own address, and so arrives where they wanted to go, or were
 * when their session ended.
 */
export function Gate() {
  const session = useCurrentSession()
  if (!session.data) {
    return (
      <Box maw={420} mx="auto" p="md" pt="10vh" component="main">
        <Wait query={session}>
          {() => (
            <Suspense fallback={<Outline />}>
              <SignInPage />
            </Suspense>
          )}
        </Wait>
      </Box>
    )
  }
  return (
    <SessionProvider value={session.data}>
      <Shell />
    </SessionProvider>
  )
}
