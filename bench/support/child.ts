import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A part of the benchmark in a process of its own, spoken with by messages. */
export interface Child {
  pid: number
  /** Sends an order and waits for the message of this type. Rejects when the process ends instead. */
  ask<Answer>(order: { type: string } & Record<string, unknown>, answerType: string): Promise<Answer>
  on(type: string, listener: (message: never) => void): void
  stop(): Promise<void>
}

/** Starts a file of this folder; resolves once it says `ready`, with what it said. */
export async function startChild(file: string, order: object): Promise<Child & { ready: Record<string, unknown> }> {
  const child = fork(join(import.meta.dirname, '..', file), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const waitFor = (type: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const onMessage = (message: { type: string }) => {
        if (message.type !== type) return
        child.off('message', onMessage)
        resolve(message)
      }
      child.on('message', onMessage)
      void exited.then(([code, signal]) => reject(new Error(`${file} ended (${code ?? signal})`)))
    })
  const listening = waitFor('ready')
  child.send({ type: 'start', ...order })
  return {
    pid: child.pid!,
    ready: await listening,
    async ask<Answer>(question: { type: string }, answerType: string) {
      const answer = waitFor(answerType)
      child.send(question)
      return (await answer) as Answer
    },
    on(type, listener) {
      child.on('message', (message: { type: string }) => {
        if (message.type === type) listener(message as never)
      })
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await exited
    },
  }
}

/** The child's side: hears orders by their type, and answers. */
export function onOrders(handlers: Record<string, (order: never) => void>): void {
  process.on('message', (order: { type: string }) => handlers[order.type]?.(order as never))
  process.on('disconnect', () => process.exit())
}

export const tell = (message: { type: string } & Record<string, unknown>): void => void process.send!(message)
