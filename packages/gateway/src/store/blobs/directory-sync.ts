import { fsyncDirectory } from './durable.ts'

/**
 * Makes entries of folders durable. Calls for one folder that come while it is being synced share the next sync, so a
 * crowd of new files costs few of them.
 */
export class DirectorySync {
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()
  readonly #fsync: (directory: string) => Promise<void>

  /** `fsync` makes the entries of one folder durable; the operating system's unless given. */
  constructor(fsync: (directory: string) => Promise<void> = fsyncDirectory) {
    this.#fsync = fsync
  }

  /** Resolves once every change made to the folder before the call is durable. */
  sync(directory: string): Promise<void> {
    const planned = this.#next.get(directory)
    if (planned !== undefined) return planned
    // One that runs already may have looked before the caller's change. Its failure is its own callers' matter.
    const before = this.#running.get(directory)?.catch(() => {}) ?? Promise.resolve()
    const next = before.then(() => {
      this.#next.delete(directory)
      const running = this.#fsync(directory).finally(() => {
        if (this.#running.get(directory) === running) this.#running.delete(directory)
      })
      this.#running.set(directory, running)
      return running
    })
    this.#next.set(directory, next)
    return next
  }
}
