import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { retryItem } from './retry-item.ts'

export const retryPlatformCall = write((tx, tenant, args: { id: string; now: Instant }) =>
  retryItem(tx, tenant, 'platform_call', args),
)
