import type { Topic } from './interface.ts'

export interface Topics {
  on(topic: Topic, listener: () => void): () => void
  emit(topics: readonly Topic[]): void
}

/** Who waits for which topic, in this process. */
export function createTopics(): Topics {
  const listeners = new Map<Topic, Set<() => void>>()
  return {
    on(topic, listener) {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set)
      set.add(listener)
      return () => void set.delete(listener)
    },
    emit(topics) {
      for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener()
    },
  }
}
