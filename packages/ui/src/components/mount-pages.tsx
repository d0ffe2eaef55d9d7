import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProductName } from './page.tsx'
import { theme } from './theme.tsx'

type MountOptions = {
  /** Ends the title of every page in the browser's tab. */
  product: string
  queries: QueryClient
  children: ReactNode
}

/** Puts pages into `#root` of `index.html`, with all that the shared components need around them. */
export function mountPages({ product, queries, children }: MountOptions): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
  // Where the component library's own helpers look for it.
  Object.assign(globalThis, { __webpack_nonce__: nonce })
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queries}>
          <ProductName value={product}>{children}</ProductName>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
