import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const readApiKey = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'api_key', tenant, id))
