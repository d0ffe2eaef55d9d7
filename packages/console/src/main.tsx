import '@mantine/core/styles.css'
import '@gangway/ui/styles.css'
import './console.css'
import { mountPages } from '@gangway/ui'
import { RouterProvider } from '@tanstack/react-router'
import { queries } from './api/queries.tsx'
import { router } from './router.tsx'

mountPages({ product: 'Gangway', queries, children: <RouterProvider router={router} /> })
