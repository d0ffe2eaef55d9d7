import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export const findPackage = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'assessment_package', tenant, id))
