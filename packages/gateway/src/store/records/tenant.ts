import type { Selectable } from 'kysely'
import type { TenantTable } from '../schema.ts'
import { presentVersion, type Versioned } from './versioned.ts'

export interface TenantRecord extends Versioned {
  id: string
  name: string
}

export function presentTenant(row: Omit<Selectable<TenantTable>, 'position' | 'xid'>): TenantRecord {
  return { id: row.id, name: row.name, ...presentVersion(row) }
}
