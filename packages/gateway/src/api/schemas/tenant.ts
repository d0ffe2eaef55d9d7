import Type from 'typebox'
import { Id, Name, versioned } from '../../model/schemas.ts'

export const Tenant = Type.Object({ id: Id('ten'), name: Name, ...versioned }, { $id: 'Tenant' })

export const NewTenant = Type.Object({ name: Name })
