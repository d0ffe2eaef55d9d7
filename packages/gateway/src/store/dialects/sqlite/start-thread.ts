import { Worker } from 'node:worker_threads'
import type { Topic } from '../../interface.ts'
import { type FaultDescription, reviveFault } from '../../store-fault.ts'
import type { CheckpointingThread } from './checkpoints.ts'
import type { Call, CheckpointProgress, FromThread, ThreadData, ToThread } from './messages.ts'
import { packTables, unpackTables } from './tables.ts'

/** A thread of the store (`thread.ts`), as the main thread speaks with it. */
export interface Thread extends CheckpointingThread {
  /** As `checkpoint`, and leaves the log empty where it can: then `log` is 0. */
  emptyLog(): Promise<CheckpointProgress>
  call(call: Omit<Call, 'id' | 'args'> & { args: unknown }): Promise<never>
  /** What was asked of it and not answered yet. */
  waiting(): number
  /** For how long the oldest of its calls has been waiting for its answer. Milliseconds. */
  busyFor(): number
  close(): Promise<void>
}

/** What a call leaves behind is thrown away soon, so that three threads together stay small. MiB. */
const youngMemory = 12

/** `answered` hears after each commit which topics it woke. */
export async function startThread(data: ThreadData, answered: (woken: readonly Topic[]) => void): Promise<Thread> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
  })
  const pending = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void; since: number }>()
  const checkpoints: { resolve: (progress: CheckpointProgress) => void; reject: (error: Error) => void }[] = []
  const send = (message: ToThread, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer)
  let nextId = 0
  let outbound: Call[] = []
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of [...pending.values(), ...checkpoints]) reject(failure)
    pending.clear()
    checkpoints.length = 0
  }
  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error: Error) => {
      fail(error)
      reject(error)
    })
    worker.on('exit', () => fail(new Error('The store is closed')))
    worker.on('message', (message: FromThread) => {
      if ('ready' in message) return resolve()
      if ('failed' in message) return reject(Object.assign(new Error(message.failed), { name: message.name }))
      if ('checkpoint' in message) return checkpoints.shift()?.resolve(message.checkpoint)
      for (const outcome of message.outcomes) {
        const waiter = pending.get(outcome.id)
        pending.delete(outcome.id)
        if (outcome.fault) waiter?.reject(reviveFault(outcome.fault as FaultDescription))
        else waiter?.resolve((outcome.result && unpackTables(outcome.result)) as never)
      }
      answered(message.topics)
    })
  })
  const flush = () => {
    const calls = outbound
    outbound = []
    send(calls, calls.flatMap(transferables))
  }
  const checkpoint = (message: 'checkpoint' | 'empty') =>
    new Promise<CheckpointProgress>((resolve, reject) => {
      if (failure) return reject(failure)
      checkpoints.push({ resolve, reject })
      send(message)
    })
  return {
    waiting: () => pending.size + checkpoints.length,
    busyFor: () => {
      const [oldest] = pending.values()
      return oldest ? performance.now() - oldest.since : 0
    },
    call: (call) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        const id = nextId++
        pending.set(id, { resolve, reject, since: performance.now() })
        outbound.push({ id, ...call, args: packTables(call.args) })
        // Calls made in the same turn travel together.
        if (outbound.length === 1) queueMicrotask(flush)
      }),
    checkpoint: () => checkpoint('checkpoint'),
    emptyLog: () => checkpoint('empty'),
    close: async () => {
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      send('close')
      await exited
    },
  }
}

/** Bodies travel without being copied: the caller packs them into a buffer of their own and gives it away. */
function transferables(call: Call): ArrayBuffer[] {
  const packed = (call.args.value as { packed?: Uint8Array<ArrayBuffer> } | undefined)?.packed
  return packed ? [packed.buffer] : []
}
