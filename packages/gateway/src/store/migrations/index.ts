import { main } from './0001-main.ts'
import type { ColumnTypes } from './types.ts'

/** Every migration in order. One that has been released is never changed: write another. */
export const migrations: { name: string; statements: (types: ColumnTypes) => string[] }[] = [
  { name: '0001-main', statements: main },
]
