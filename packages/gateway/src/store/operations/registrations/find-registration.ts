import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findRegistration = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'registration', tenant, id))
