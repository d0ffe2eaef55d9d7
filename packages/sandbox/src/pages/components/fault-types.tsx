import type { FaultDefinition, FaultValue } from '../../faults/fault-dial.ts'

export type { FaultDefinition, FaultValue }
export type FaultState = { definitions: FaultDefinition[]; values: Record<string, FaultValue>; active: string[] }
