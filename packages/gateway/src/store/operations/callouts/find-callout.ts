import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findCallout = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'callout', tenant, id))
