import { type InputReader, readInput, withoutAbsent } from '../../http/input-reader.ts'
import { Problem } from '../../http/problem.ts'
import { randomId, randomSecret } from '../../random.ts'
import type { Store } from '../../store/open-store.ts'
import type { Source, SourceInput } from './api-types.ts'
import type { Deps } from './deps.ts'

type Row = {
  id: number
  name: string
  hub_source_id: string
  secret: string
  board: string | null
  created_at: number
}

/** Sources, the oldest first. */
export function listSources(store: Store): Source[] {
  return store.all<Row>('SELECT * FROM candidatehub_sources ORDER BY id').map(sourceOf)
}

export function findSource(store: Store, id: number): Source | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_sources WHERE id = ?', id)
  return row ? sourceOf(row) : null
}

export function sourceByHubId(store: Store, hubSourceId: string): Source | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_sources WHERE hub_source_id = ?', hubSourceId)
  return row ? sourceOf(row) : null
}

/** Reads a source from JSON. Throws a `Problem` that names what cannot be taken. */
export function readSourceInput(value: unknown): SourceInput {
  const reader = readInput(value)
  const input = sourceInput(reader)
  reader.finish()
  return input
}

/** The members of a source that are there; `reader.finish` says what cannot be taken of them. */
export function sourceInput(reader: InputReader): SourceInput {
  return withoutAbsent({
    name: reader.text('name'),
    hubSourceId: reader.text('hubSourceId'),
    secret: reader.text('secret', 1000),
    board: readBoard(reader),
  })
}

function readBoard(reader: InputReader): Source['board'] | undefined {
  if (reader.value('board') === null) return null
  const board = reader.object('board')
  if (!board) return undefined
  const username = board.text('username')
  const password = board.text('password')
  if (username !== undefined && password !== undefined && !username.includes(':')) return { username, password }
  return reader.fault('board', 'must have username, without a colon, and password')
}

/** Makes a source; what is not given is made up at random. */
export function createSource(deps: Deps, input: SourceInput & { name: string; seedKey?: string }): Source {
  const { store, now, random } = deps
  const slug =
    input.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 24) || 'source'
  const source = { hubSourceId: `${slug}-${randomId(random)}`, secret: randomSecret(random), board: null, ...input }
  refuseTaken(store, source.hubSourceId, null)
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO candidatehub_sources (seed_key, name, hub_source_id, secret, board, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    input.seedKey ?? null,
    source.name,
    source.hubSourceId,
    source.secret,
    source.board && JSON.stringify(source.board),
    now(),
  )
  return findSource(store, id)!
}

export function changeSource(store: Store, before: Source, input: SourceInput): Source {
  const next = { ...before, ...input }
  refuseTaken(store, next.hubSourceId, before.id)
  store.run(
    'UPDATE candidatehub_sources SET name = ?, hub_source_id = ?, secret = ?, board = ? WHERE id = ?',
    next.name,
    next.hubSourceId,
    next.secret,
    next.board && JSON.stringify(next.board),
    before.id,
  )
  return findSource(store, before.id)!
}

function refuseTaken(store: Store, hubSourceId: string, self: number | null): void {
  const other = sourceByHubId(store, hubSourceId)
  if (other && other.id !== self) throw new Problem(409, 'taken', 'Another source has this hub_source_id.')
}

function sourceOf(row: Row): Source {
  return {
    id: row.id,
    name: row.name,
    hubSourceId: row.hub_source_id,
    secret: row.secret,
    board: row.board === null ? null : JSON.parse(row.board),
    createdAt: row.created_at,
  }
}
