import '@mantine/core/styles.css'
import '@gangway/ui/styles.css'
import { mountPages } from '@gangway/ui'
import { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 1000 } } })

mountPages({ product: 'Gangway sandbox', queries, children: <RouterProvider router={router} /> })
