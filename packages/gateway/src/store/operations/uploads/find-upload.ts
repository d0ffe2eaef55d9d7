import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findUpload = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'upload', tenant, id))
