import { readOfOneMoment } from '../../interface.ts'
import { findItem } from './find-item.ts'

export const findDelivery = readOfOneMoment((tx, tenant, { id }: { id: string }) =>
  findItem(tx, tenant, 'delivery', id),
)
