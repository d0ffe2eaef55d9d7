import { createEraser } from './intake/eraser.ts'
import { createMaintenance } from './intake/maintenance.ts'
import type { MessageReader } from './intake/message-reader.ts'
import { createRematcher } from './intake/rematcher.ts'
import type { PlatformModules } from './platform-modules.ts'
import type { BlobStore } from './store/blobs/interface.ts'
import type { Store } from './store/interface.ts'
import type { Work } from './store/when-asked.ts'

interface BackgroundDeps {
  store: Store
  blobs: BlobStore
  reader: MessageReader
  modules: PlatformModules
  pressure: { givesWay(): boolean }
  now(): number
  report(error: unknown): void
}

/** What is done beside requests, projection and the outbox: keeping the store within limits, matching anew, erasing. */
export function createBackground(deps: BackgroundDeps): Work {
  const { store, blobs, reader, modules, pressure, now, report } = deps
  const maintenance = createMaintenance(store, blobs, now, report)
  const rematcher = createRematcher(store, now, report)
  const eraser = createEraser({
    store,
    reader,
    platformOf: (name) => modules.of(name).projection,
    pressure,
    sweepBytes: maintenance.sweepBytes,
    now,
    report,
  })
  const all: Work[] = [maintenance, rematcher, eraser]
  return {
    start() {
      for (const work of all) work.start()
    },
    async stop() {
      await Promise.all(all.map((work) => work.stop()))
    },
  }
}
