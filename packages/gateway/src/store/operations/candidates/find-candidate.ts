import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findCandidate = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'candidate', tenant, id))
