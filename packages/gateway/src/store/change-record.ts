import { StoreFault } from './interface.ts'

/** A change that lost against this many others in a row is given up. */
const maxTries = 10

/**
 * Reads, works the change out, writes it at the version read; where another change came between, does it again on what
 * that one left. The last fault is thrown when it never works.
 */
export async function changeRecord<Row, Result>(
  read: () => Promise<Row>,
  write: (row: Row) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const row = await read()
    try {
      return await write(row)
    } catch (error) {
      const outrun = error instanceof StoreFault && error.code === 'invalid_state'
      if (!outrun || tries >= maxTries) throw error
    }
  }
}
