import { type CsvChunks, readClickFile } from '@gangway/wire/snagajob/csv-files'
import type { RegistrationView } from '../../../intake/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { type NewClick, newClick } from './new-click.ts'

/** What became of one row. `line` is where it ends in the file, counted from 1. */
export type ClickFileRow =
  | { line: number; status: 'received' | 'duplicate'; id: string; warnings?: string[] }
  /** The file could not be read from here on. */
  | { line: number; status: 'invalid'; detail: string }

const rowsAtOnce = 500

/**
 * Keeps the clicks of a file (contract 6.4) as they are read, some at a time, and says what became of each row. Doing it
 * again keeps nothing twice.
 */
export async function* takeClickFile(
  { store, now }: Pick<PlatformDeps, 'store' | 'now'>,
  { tenant, id: registrationId, settings }: Pick<RegistrationView, 'tenant' | 'id' | 'settings'>,
  connectionId: string | null,
  chunks: CsvChunks,
): AsyncGenerator<ClickFileRow> {
  const { clickTimeOffsetSeconds } = settings as RegistrationSettings
  let waiting: { line: number; click: NewClick }[] = []
  async function* save(): AsyncGenerator<ClickFileRow> {
    const rows = waiting
    waiting = []
    if (rows.length === 0) return
    const clicks = rows.map(({ click }) => click)
    const saved = await store.saveClicks(tenant, { registrationId, connectionId, source: 'file', clicks, now: now() })
    for (const [at, { id, isNew }] of saved.entries()) {
      const { line, click } = rows[at]!
      const { warnings } = click.content
      yield { line, status: isNew ? 'received' : 'duplicate', id, ...(warnings && { warnings }) }
    }
  }
  for await (const entry of readClickFile(chunks, clickTimeOffsetSeconds)) {
    if ('fault' in entry) {
      yield* save()
      yield { line: entry.line, status: 'invalid', detail: entry.fault }
      continue
    }
    waiting.push({ line: entry.line, click: newClick(entry.row, entry.row.externalId) })
    if (waiting.length === rowsAtOnce) yield* save()
  }
  yield* save()
}
