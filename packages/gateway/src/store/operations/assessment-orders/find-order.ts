import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findOrder = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'assessment_order', tenant, id))
