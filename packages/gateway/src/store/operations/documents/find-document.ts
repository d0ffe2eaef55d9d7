import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findDocument = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'document', tenant, id))
