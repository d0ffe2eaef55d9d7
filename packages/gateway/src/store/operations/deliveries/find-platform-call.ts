import { readOfOneMoment } from '../../interface.ts'
import { findItem } from './find-item.ts'

export const findPlatformCall = readOfOneMoment((tx, tenant, { id }: { id: string }) =>
  findItem(tx, tenant, 'platform_call', id),
)
