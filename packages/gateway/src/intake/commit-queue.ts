import type { Store } from '../store/interface.ts'
import type { Accepted, NewMessage } from '../store/operations/messages/accept-messages.ts'

/** A message on its way into the store, with its body where that goes into the row. */
export type MessageToCommit = Omit<NewMessage, 'body'> & { bytes: Buffer | null }

/** Collects messages and commits those that came meanwhile together: the busier, the larger the groups. */
export interface CommitQueue {
  /** Resolves once the message is durable, or found to be a repeat. */
  commit(message: MessageToCommit): Promise<Accepted>
}

/** A group this large is sent even so: beyond it, waiting costs more than the fsync saves. */
const maxMessages = 256
const maxBytes = 8 * 1024 * 1024

/** Groups under way at once: on PostgreSQL the next one travels while one is being written. */
const concurrency = { sqlite: 1, postgres: 2 }

export function createCommitQueue(store: Store): CommitQueue {
  type Waiting = { message: MessageToCommit; resolve: (accepted: Accepted) => void; reject: (error: unknown) => void }
  const waiting: Waiting[] = []
  let underWay = 0

  const takeGroup = (): Waiting[] => {
    let bytes = 0
    let count = 0
    for (const { message } of waiting) {
      bytes += message.bytes?.length ?? 0
      if (count > 0 && (count >= maxMessages || bytes > maxBytes)) break
      count++
    }
    return waiting.splice(0, count)
  }

  const send = async () => {
    const group = takeGroup()
    underWay++
    try {
      const accepted = await store.acceptMessages(packGroup(group.map(({ message }) => message)))
      accepted.forEach((outcome, index) => void group[index]!.resolve(outcome))
    } catch (error) {
      for (const { reject } of group) reject(error)
    } finally {
      underWay--
      if (waiting.length > 0) void send()
    }
  }

  return {
    commit: (message) =>
      new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject })
        // Requests read in the same turn of the loop are to travel together.
        if (waiting.length === 1)
          setImmediate(() => void (underWay < concurrency[store.kind] && waiting.length > 0 && send()))
      }),
  }
}

function packGroup(messages: MessageToCommit[]) {
  const size = messages.reduce((sum, message) => sum + (message.bytes?.length ?? 0), 0)
  const packed = new Uint8Array(size)
  let offset = 0
  return {
    packed,
    messages: messages.map(({ bytes, ...message }) => {
      if (!bytes) return { ...message, body: null }
      packed.set(bytes, offset)
      offset += bytes.length
      return { ...message, body: { offset: offset - bytes.length, length: bytes.length } }
    }),
  }
}
