import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findEndpoint = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'endpoint', tenant, id))
