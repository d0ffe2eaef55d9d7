import { read } from '../../interface.ts'
import { findItem } from './find-item.ts'

export const findPlatformCall = read((tx, tenant, { id }: { id: string }) => findItem(tx, tenant, 'platform_call', id))
