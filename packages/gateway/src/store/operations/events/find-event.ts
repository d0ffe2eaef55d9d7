import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findEvent = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'event', tenant, id))
