import { write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import type { PackageColumns } from './create-package.ts'

export const changePackage = write(
  (
    tx,
    tenant,
    args: {
      id: string
      version: number
      set: Partial<PackageColumns> & { status?: 'active' | 'retired' }
      now: number
    },
  ) => changeRow(tx, 'assessment_package', tenant, args),
)
