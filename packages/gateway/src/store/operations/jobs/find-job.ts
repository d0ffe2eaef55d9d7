import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findJob = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'job', tenant, id))
