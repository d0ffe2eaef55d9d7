import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findAccount = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'account', tenant, id))
