import Type from 'typebox'
import { Id, Name, versioned } from './common.ts'

export const Tenant = Type.Object({ id: Id('ten'), name: Name, ...versioned }, { $id: 'Tenant' })

export const NewTenant = Type.Object({ name: Name })
