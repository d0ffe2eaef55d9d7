import { read } from '../../interface.ts'
import { findItem } from './find-item.ts'

export const findDelivery = read((tx, tenant, { id }: { id: string }) => findItem(tx, tenant, 'delivery', id))
