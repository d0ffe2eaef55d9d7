/** Thrown by an operation that only wanted to see what it would do: its writes are undone, and `result` is its answer. */
export class Undo extends Error {
  result: unknown
  constructor(result: unknown) {
    super('undone as asked')
    this.name = 'Undo'
    this.result = result
  }
}
