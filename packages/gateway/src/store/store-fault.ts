import { StoreFault, type StoreFaultCode } from './interface.ts'

/** An error as plain data, so that it can cross threads. */
export interface FaultDescription {
  name: string
  code?: string
  detail?: string
  message: string
  stack?: string
}

/** Errors of the two databases that mean: a unique value is taken. */
const uniqueViolations = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'])

/** A database's own unique violation becomes the fault `conflict`; anything else stays what it is. */
export function asStoreFault(error: unknown): unknown {
  const { code, message, constraint } = error as { code?: string; message?: string; constraint?: string }
  if (code && uniqueViolations.has(code)) return new StoreFault('conflict', constraint ?? message ?? '')
  return error
}

export function describeFault(thrown: unknown): FaultDescription {
  const error = asStoreFault(thrown)
  if (error instanceof StoreFault) {
    return { name: 'StoreFault', code: error.code, detail: error.detail, message: error.message }
  }
  const { name, message, stack, code } = error as Error & { code?: string }
  return { name, message, stack, code }
}

export function reviveFault(fault: FaultDescription): Error {
  if (fault.name === 'StoreFault') return new StoreFault(fault.code as StoreFaultCode, fault.detail ?? '')
  const error = new Error(fault.message)
  error.name = fault.name
  error.stack = fault.stack
  return Object.assign(error, { code: fault.code })
}
