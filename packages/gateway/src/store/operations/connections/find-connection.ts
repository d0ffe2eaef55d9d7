import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findConnection = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'connection', tenant, id))
